import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readOrCreateSecret } from "./secret.ts";

it("refuses a secret file that was emptied, instead of signing with nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "taskpilot-"));
  writeFileSync(join(folder, "secret"), "");
  expect(() => readOrCreateSecret(folder)).toThrow(/holds no usable secret/);
});

it("says why the secret cannot be kept", () => {
  expect(() => readOrCreateSecret("/dev/null")).toThrow();
});
