import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** Licences under which anybody may ship the bundle, named as SPDX does. */
const permissive =
  /^\(?(MIT|MIT-0|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1\.0\.0|CC0-1\.0|OFL-1\.1|PostgreSQL|Python-2\.0|Unlicense|Zlib)\b/;

/** Compiles the styles during the build; no part of it is in the bundle. */
const buildTool = /(^|\/)node_modules\/lightningcss/;

it("ships nothing whose licence asks for more than a notice", () => {
  const { packages } = lockFile.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  const shipped = Object.entries(packages).filter(
    ([path, { dev }]) => path !== "" && !dev && !buildTool.test(path),
  );
  const others = shipped.filter(([, { license }]) => !permissive.test(license ?? "unknown"));
  expect(shipped.length).toBeGreaterThan(50);
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});
