import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { argv } from "node:process";
import { type Bench, type BenchReport, toGoals, toSection } from "./report.ts";

/**
 * `npm run bench -- NAME` runs one bench and prints what it measured.
 * `npm run bench` runs all of them and writes docs/performance.md. Both build first: what they measure
 * is what the sources say now.
 */
const benches = new Map<string, () => Promise<{ bench: Bench }>>([
  ["chatkit", () => import("./chatkit.ts")],
  ["lighthouse", () => import("./lighthouse.ts")],
  ["element", () => import("./element.ts")],
  ["page", () => import("./page-weight.ts")],
  ["http", () => import("./http.ts")],
  ["list", () => import("./list.ts")],
  ["tasks", () => import("./tasks.ts")],
]);

const name = argv[2];
if (name) {
  const report = await measure(name);
  console.log(`${toSection(name, report)}\n\n${toGoals([report])}`);
} else {
  const reports = new Map<string, BenchReport>();
  for (const each of benches.keys()) reports.set(each, await measure(each));
  writeFileSync("docs/performance.md", toPage(reports));
}

async function measure(wanted: string): Promise<BenchReport> {
  const load = benches.get(wanted);
  if (!load) throw new Error(`There is no bench ${wanted}; there are ${[...benches.keys()]}.`);
  console.error(`measuring ${wanted}`);
  const { bench } = await load();
  return bench();
}

function toPage(reports: ReadonlyMap<string, BenchReport>): string {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} processors, Node ${process.version}`;
  const sections = [...reports].map(([each, report]) => toSection(each, report));
  return `${[
    "# How fast it is",
    `Made by \`npm run bench\` on ${day}: ${machine}. Every figure stands beside a bare baseline that was measured in the same run; read the ratios, for absolute times belong to a machine.`,
    toGoals([...reports.values()]),
    ...sections,
  ].join("\n\n")}\n`;
}
