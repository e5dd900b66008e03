import { type BenchReport, round } from "./report.ts";
import { measure, type Row } from "./tasks/measure.ts";
import { type Opened, openPglite, openPostgres } from "./tasks/open.ts";
import { seed, sizes } from "./tasks/seed.ts";

/** ROUNDS is how often everything is done; the smaller the quicker, and the rougher. */
const rounds = Number(process.env.ROUNDS ?? 60);

/** The verbs of tasks on both databases, beside the plain statements they come down to. */
export async function bench(): Promise<BenchReport> {
  const rows: Row[] = [];
  for (const open of [openPglite, openPostgres]) {
    const opened = await open();
    try {
      rows.push(...(await measureAll(opened)));
    } finally {
      await opened.close();
    }
  }
  return toReport(rows);
}

async function measureAll(opened: Opened): Promise<Row[]> {
  await seed(opened.db);
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...(await measure(opened, size, rounds)));
  return rows;
}

function toReport(rows: readonly Row[]): BenchReport {
  const pages = rows.filter(({ what }) => what.startsWith("list"));
  const most = Math.max(...pages.map(({ statements }) => statements));
  const searches = rows.filter(({ what, tasks }) => what.startsWith("search") && tasks > 50_000);
  const slowest = Math.max(...searches.map(({ p95 }) => p95));
  return {
    title: "Tasks",
    method: `The service verbs of one person with so many tasks among 1 000 people with a hundred each, in one process on one connection; beside them the very statements they sent, run again through the driver alone, in turns (${rounds} rounds, the first left out). The ratio is what everything of ours costs on top of the database.`,
    tables: [
      {
        columns: [
          "database",
          "tasks",
          "what",
          "statements",
          "p50 ms",
          "p95 ms",
          "plain p50 ms",
          "ratio",
        ],
        rows: rows.map(({ database, tasks, what, statements, p50, p95, plainP50 }) => [
          ...[database, tasks, what, statements],
          ...[round(p50, 2), round(p95, 2), round(plainP50, 2), round(p50 / plainP50, 2)],
        ]),
      },
    ],
    goals: [
      { goal: "at most 3 statements per page", measured: `${most}`, met: most <= 3 },
      {
        goal: "search among 100 000 tasks within 100 ms (p95)",
        measured: `${round(slowest, 1)} ms`,
        met: slowest < 100,
      },
    ],
  };
}
