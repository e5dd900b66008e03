import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createDb } from "#db/client.ts";
import { startPostgres } from "#db/testing/postgres-server.ts";
import { type Child, startChild } from "./chatkit/child.ts";
import { type Figures, load } from "./chatkit/load.ts";
import { type BenchReport, type BenchTable, round } from "./report.ts";

/**
 * The conformance server on both databases beside a bare node:http server that writes the same
 * events, one after the other in one run. SECONDS is the time per measurement,
 * STREAMS the number of streams over which memory is watched.
 */
const seconds = Number(process.env.SECONDS ?? 4);
const streams = Number(process.env.STREAMS ?? 2000);
const conformance = fileURLToPath(new URL("../conformance/server.ts", import.meta.url));
const bareServer = fileURLToPath(new URL("./chatkit/bare-server.ts", import.meta.url));

const input = {
  content: [{ type: "input_text", text: "hi" }],
  attachments: [],
  inference_options: {},
};
const create = { type: "threads.create", params: { input } };
const list = { type: "threads.list", params: {} };

type Row = Figures & { server: string; clients: number; cpuPerStream: number; rss: number };

async function measure(server: string, child: Child): Promise<Row[]> {
  await load(child.url, create, { clients: 4, seconds: 2 });
  const rows: Row[] = [];
  for (const clients of [1, 10, 50]) {
    const before = child.cpuMs();
    const figures = await load(child.url, create, { clients, seconds });
    const cpuPerStream = (child.cpuMs() - before) / (figures.requestsPerSecond * seconds);
    rows.push({ ...figures, server, clients, cpuPerStream, rss: child.rssMb() });
  }
  return rows;
}

async function memory(child: Child): Promise<{ before: number; after: number }> {
  const before = child.rssMb();
  const { requestsPerSecond } = await load(child.url, create, { clients: 10, seconds: 1 });
  await load(child.url, create, { clients: 10, seconds: streams / requestsPerSecond });
  return { before, after: child.rssMb() };
}

/** Measures the servers one after the other. */
export async function bench(): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const postgres = await startPostgres();
  const database = await createDb(postgres.url);
  await database.migrate();
  await database.close();

  const table: Row[] = [];
  const lists: { server: string; perSecond: number }[] = [];
  const memories: { server: string; before: number; after: number }[] = [];
  const bare = await startChild(bareServer, {});
  table.push(...(await measure("bare node:http", bare)));
  bare.stop();
  for (const [server, url] of [
    ["PostgreSQL", postgres.url],
    ["PGlite", join(folder, "db")],
  ] as const) {
    const child = await startChild(conformance, { DATABASE_URL: url });
    table.push(...(await measure(server, child)));
    const figures = await load(child.url, list, { clients: 10, seconds });
    lists.push({ server, perSecond: round(figures.requestsPerSecond) });
    memories.push({ server, ...(await memory(child)) });
    child.stop();
  }
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
  return {
    title: "The ChatKit server",
    method: `Each stream is \`threads.create\` with 204 events; the bare server writes the same events with node:http and stores nothing. ${seconds} s per row.`,
    tables: [
      toTable(table),
      { columns: ["server", "threads.list/s"], rows: lists.map((row) => Object.values(row)) },
      {
        columns: ["server", "MB before", `MB after ${streams} streams`],
        rows: memories.map(({ server, before, after }) => [server, round(before), round(after)]),
      },
    ],
    goals: [],
  };
}

function toTable(rows: readonly Row[]): BenchTable {
  const bare = new Map(
    rows.filter(({ server }) => server.startsWith("bare")).map((row) => [row.clients, row]),
  );
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
      round(row.eventsPerSecond / (bare.get(row.clients)?.eventsPerSecond ?? 1), 2),
      round(row.firstP50, 1),
      round(row.firstP95, 1),
      round(row.cpuPerStream, 2),
      round(row.rss),
    ]),
  };
}
