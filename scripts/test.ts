import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { type Count, countPlaywright, countVitest } from "./test-report.ts";

// Everything CI checks, one step after the other; all steps run even when one fails, so that one
// run shows every problem. Ends with one line over all runners, computed from their reports.

const reports = { vitest: "reports/vitest.json", playwright: "reports/playwright.json" };
rmSync("reports", { recursive: true, force: true });
rmSync(".data/e2e-4310", { recursive: true, force: true });
mkdirSync("reports", { recursive: true });

const vitest = [
  "run",
  "--coverage",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${reports.vitest}`,
];
const steps: [name: string, command: string, args: string[]][] = [
  ["browser", "node", ["scripts/install-browser.ts"]],
  ["lint", "npm", ["run", "lint"]],
  ["types", "npm", ["run", "typecheck"]],
  ["unit and integration tests", "vitest", vitest],
  ["build", "npm", ["run", "build"]],
  ["journeys", "playwright", ["test"]],
];

const failures = steps.filter(([name, command, args]) => {
  console.log(`\n=== ${name}`);
  const startedAt = performance.now();
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  console.log(`=== ${name}: ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  return status !== 0;
});

const counts = [count(reports.vitest, countVitest), count(reports.playwright, countPlaywright)];
const passed = counts.reduce((sum, { passed }) => sum + passed, 0);
const failed = counts.reduce((sum, { failed }) => sum + failed, 0);
for (const [name] of failures) console.log(`failed: ${name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failures.length === 0 && failed === 0 && passed > 0 ? 0 : 1);

/** A runner that left no report has failed, whatever its exit code said. */
function count(file: string, read: (report: unknown) => Count): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  return read(JSON.parse(readFileSync(file, "utf8")));
}
