import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { checkEnvironmentReaders } from "./environment.ts";
import { checkImports } from "./imports.ts";
import { checkSelectors } from "./selectors.ts";
import { checkStructure } from "./structure.ts";

const listed = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts", "*.tsx", "*.mjs"],
  { encoding: "utf8" },
);
const files = new Map(
  listed
    .split("\n")
    .filter((file) => file && !file.includes(".generated.") && existsSync(file))
    .map((file) => [file, readFileSync(file, "utf8")] as const),
);

const problems = [
  ...[...files].flatMap(([file, source]) => checkImports(file, source)),
  ...checkStructure(files),
  ...checkEnvironmentReaders(files),
  ...checkSelectors(files),
];
for (const problem of problems) console.error(problem);
console.log(
  `${files.size} files checked for imports, size and names: ${problems.length || "no"} problems.`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
