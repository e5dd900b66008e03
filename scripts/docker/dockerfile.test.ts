import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDockerfile } from "./dockerfile.ts";
import { readDockerignore } from "./ignore.ts";

describe("parseDockerfile", () => {
  it("reads stages, joins continued lines and skips comments", () => {
    const source = "# x\nFROM a AS one\nRUN b \\\n  c\n\nFROM d\nCOPY --from=one /e f\n";
    expect(parseDockerfile(source)).toEqual([
      { name: "one", base: "a", instructions: [{ name: "RUN", value: "b c" }] },
      { name: "1", base: "d", instructions: [{ name: "COPY", value: "--from=one /e f" }] },
    ]);
  });

  it("refuses an instruction without a stage", () => {
    expect(() => parseDockerfile("RUN a\n")).toThrow("RUN stands before the first FROM.");
  });
});

describe("readDockerignore", () => {
  const { ignores: ignored } = readDockerignore(readFileSync(".dockerignore", "utf8"));

  it.each([
    ".env",
    ".data/db/PG_VERSION",
    "node_modules/zod/index.js",
    ".git/HEAD",
    "e2e/x.spec.ts",
  ])("keeps %s out of the image's build", (path) => expect(ignored(path)).toBe(true));

  it.each([
    "app/root.tsx",
    "package.json",
    ".npmrc",
    "scripts/precompress.ts",
    "db/migrations/0.sql",
  ])("lets %s in", (path) => expect(ignored(path)).toBe(false));

  it("keeps tests and what only they use out", () => {
    expect(ignored("app/features/account/credentials.test.ts")).toBe(true);
    expect(ignored("db/testing/database.ts")).toBe(true);
    expect(ignored("scripts/dev.ts")).toBe(true);
  });
});
