import { describe, expect, it } from "vitest";
import { checkEnvironmentReaders } from "./environment.ts";
import { checkStructure } from "./structure.ts";

const lines = (n: number) => "x\n".repeat(n);

describe("checkStructure", () => {
  it("accepts files and folders within the limits", () => {
    const files = new Map([
      ["domain/a.ts", lines(300)],
      ["domain/a.test.ts", lines(400)],
    ]);
    expect(checkStructure(files)).toEqual([]);
  });

  it("names a source file over 300 lines and a test over 400", () => {
    const files = new Map([
      ["domain/a.ts", lines(301)],
      ["domain/a.test.ts", lines(401)],
    ]);
    expect(checkStructure(files)).toEqual([
      "domain/a.ts: 301 lines, at most 300; split it by concern.",
      "domain/a.test.ts: 401 lines, at most 400; split it by concern.",
    ]);
  });

  it("names a folder with too many sources, not counting their tests", () => {
    const files = new Map<string, string>();
    for (let i = 0; i < 15; i++) {
      files.set(`domain/f${i}.ts`, "");
      files.set(`domain/f${i}.test.ts`, "");
    }
    expect(checkStructure(files)).toEqual(["domain: 15 source files, at most 14; group them."]);
  });

  it("refuses junk drawers and names that are not kebab-case", () => {
    const files = new Map([
      ["domain/utils.ts", ""],
      ["app/ui/MyButton.tsx", ""],
    ]);
    expect(checkStructure(files)).toHaveLength(2);
  });
});

describe("checkEnvironmentReaders", () => {
  it("lets only the configuration read the environment", () => {
    const files = new Map([
      ["server/config/config.ts", "process.env"],
      ["server/auth/auth.ts", "process.env.SECRET"],
    ]);
    expect(checkEnvironmentReaders(files)).toEqual([
      "server/auth/auth.ts: only server/config reads process.env; take it from the Config.",
    ]);
  });
});
