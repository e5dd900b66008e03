import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { createDb } from "#db/client.ts";
import { startPostgres } from "#db/testing/postgres-server.ts";
import { startApp } from "./chatkit/app.ts";
import { startChild } from "./chatkit/child.ts";
import {
  eventsGoalOf,
  firstEventGoal,
  listsGoalOf,
  memoryGoal,
  ratioGoal,
} from "./chatkit/goals.ts";
import { measureLists, measureMemory, measureStreams, type Row } from "./chatkit/measure.ts";
import type { Target } from "./chatkit/target.ts";
import { type BenchReport, type BenchTable, round } from "./report.ts";

/**
 * The conformance server on both databases and the app itself, each beside a bare node:http server
 * that writes the same events, in one run. SECONDS is the time per measurement, STREAMS the number of
 * streams over which memory is watched.
 */
const seconds = Number(process.env.SECONDS ?? 4);
const streams = Number(process.env.STREAMS ?? 10_000);
const conformance = new URL("../conformance/server.ts", import.meta.url);
const bareServer = new URL("./chatkit/bare-server.ts", import.meta.url);

async function startScript(
  name: string,
  script: URL,
  env: Record<string, string>,
): Promise<Target> {
  return { name, ...(await startChild(fileURLToPath(script), env)) };
}

/** Measures the servers one after the other, and the bare one before each. */
export async function bench(): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const postgres = await startPostgres();
  const database = await createDb(postgres.url);
  await database.migrate();
  const onPostgres = { DATABASE_URL: postgres.url };
  const onPglite = { DATABASE_URL: join(folder, "db") };

  const bare = await startScript("bare node:http", bareServer, {});
  const rows: Row[] = [];
  const bareRows: Row[] = [];
  const lists = new Map<string, number>();
  let memory = { before: 0, after: 0 };
  for (const start of [
    () => startScript("PostgreSQL", conformance, onPostgres),
    () => startScript("PGlite", conformance, onPglite),
    () => startApp(postgres.url),
  ]) {
    const target = await start();
    const measured = await measureStreams(target, bare, seconds);
    rows.push(...measured.rows);
    bareRows.push(...measured.bareRows);
    // The server's autovacuum comes once a minute; what it does is not waited for.
    await database.db.execute(sql`analyze`);
    lists.set(target.name, await measureLists(target, seconds));
    if (target.name === "PostgreSQL") memory = await measureMemory(target, streams);
    await target.stop();
  }
  await bare.stop();
  await database.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });

  const onServer = rows.filter(({ server }) => server === "PostgreSQL");
  return {
    title: "The ChatKit server",
    method: `Each stream is \`threads.create\` with 204 events; the bare server writes the same events with node:http and stores nothing, and is measured just before each row it is compared with. PostgreSQL and PGlite are the conformance server on these databases; the app is the production build on PostgreSQL, with guests who are signed in and a mock of OpenAI's API that streams 200 deltas from a process of its own. ${seconds} s per row.`,
    tables: [
      toTable([...bareRows.slice(0, 3), ...rows]),
      {
        columns: ["server", "threads.list/s, 10 clients"],
        rows: [...lists].map(([server, perSecond]) => [server, round(perSecond)]),
      },
      {
        columns: ["server", "MB before", `MB after ${streams} streams`],
        rows: [["PostgreSQL", round(memory.before), round(memory.after)]],
      },
    ],
    goals: [
      ratioGoal(rows, "PostgreSQL", 0.6),
      ratioGoal(rows, "PGlite", 0.4),
      eventsGoalOf(onServer, bareRows),
      ...["PostgreSQL", "PGlite"].map((server) => listsGoalOf(server, lists.get(server) ?? 0)),
      firstEventGoal(rows, "PostgreSQL"),
      firstEventGoal(rows, "PGlite"),
      memoryGoal(memory, streams),
    ],
  };
}

function toTable(rows: readonly Row[]): BenchTable {
  return {
    columns: [
      "server",
      "clients",
      "streams/s",
      "events/s",
      "of bare",
      "first p50 ms",
      "p95 ms",
      "CPU ms/stream",
      "RSS MB",
    ],
    rows: rows.map((row) => [
      row.server,
      row.clients,
      round(row.requestsPerSecond),
      round(row.eventsPerSecond),
      round(row.ofBare, 2),
      round(row.firstP50, 1),
      round(row.firstP95, 1),
      round(row.cpuPerStream, 2),
      round(row.rss),
    ]),
  };
}
