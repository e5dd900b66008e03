import { randomBytes } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "#db/schema/index.ts";
import { startPostgres } from "#db/testing/postgres-server.ts";
import { change, type Person, signUp } from "#scripts/production/person.ts";
import { type ProductionServer, startServer } from "#scripts/production/server.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { startChild } from "./chatkit/child.ts";
import { usageOf } from "./chatkit/process-usage.ts";
import { type HttpFigures, load } from "./http/load.ts";
import { type BenchReport, round } from "./report.ts";

const seconds = Number(process.env.SECONDS ?? 10);
const connections = 16;
const pageSize = 50;
const rounds = 3;

/** One page of the list over HTTP, beside a bare server that sends the same statement. */
export async function bench(): Promise<BenchReport> {
  const database = await startPostgres();
  try {
    // The first start migrates; the second is what a deployment sees.
    const secret = randomBytes(32).toString("hex");
    const env = { DATABASE_URL: database.url, BETTER_AUTH_SECRET: secret, FLY_APP_NAME: "bench" };
    await (await start(env)).server.stop();
    const { server, bootMs } = await start(env);
    try {
      await pause(3_000);
      const rssMb = usageOf(server.pid).rssMb();
      const person = await somebodyWithTasks(server.url);
      const [bare, ours] = await measure(database.url, { server, person });
      return toReport({ bare, ours, bootMs, rssMb });
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
  }
}

/** Milliseconds from the start of the process to its first answer. */
async function start(env: Record<string, string>) {
  const began = performance.now();
  const server = await startServer({ env });
  const answer = await fetch(`${server.url}/readyz`);
  if (!answer.ok) throw new Error(`The server is not ready: ${answer.status}`);
  return { server, bootMs: performance.now() - began };
}

async function somebodyWithTasks(url: string): Promise<Person> {
  const person = await signUp(url);
  const tasks = Array.from({ length: pageSize * 2 }, (_, n) => ({
    title: `Task number ${n} of somebody with a list`,
    notes: n % 5 === 0 ? "A line or two about how it is to be done." : "",
    ...(n % 3 === 0 ? { dueDate: "2030-05-01", dueTime: "09:30" } : {}),
  }));
  await change(person, "task.createMany", { tasks });
  return person;
}

type Measured = HttpFigures & { cpuMs: number };

/** Both in turns, so that whatever else the machine does falls on both. */
async function measure(
  url: string,
  { server, person }: { server: ProductionServer; person: Person },
): Promise<[bare: Measured, ours: Measured]> {
  const { statement, parameters } = await statementOf(url, person.email);
  const bareServer = await startChild("scripts/bench/http/bare-server.ts", {
    ...{ DATABASE_URL: url, STATEMENT: statement, PARAMETERS: JSON.stringify(parameters) },
  });
  const input = encodeURIComponent(JSON.stringify({ json: { limit: pageSize } }));
  const ourUrl = `${server.url}/api/trpc/task.list?input=${input}`;
  const headers = () => ({ cookie: person.cookie() });
  const results: { bare: Measured[]; ours: Measured[] } = { bare: [], ours: [] };
  const once = async (target: string, pid: ReturnType<typeof usageOf>) => {
    const before = pid.cpuMs();
    const figures = await load(target, { headers: headers(), connections, seconds });
    return { ...figures, cpuMs: (pid.cpuMs() - before) / figures.requests };
  };
  try {
    for (let round = 0; round <= rounds; round++) {
      // The cookie that spares the session's query lives for a minute.
      await person.fetch("/api/auth/get-session");
      const bare = await once(bareServer.url, bareServer);
      const ours = await once(ourUrl, usageOf(server.pid));
      if (round === 0) continue;
      results.bare.push(bare);
      results.ours.push(ours);
    }
  } finally {
    await bareServer.stop();
  }
  return [middle(results.bare), middle(results.ours)];
}

/** The round that was neither the best nor the worst. */
function middle(all: Measured[]): Measured {
  const sorted = all.toSorted((a, b) => a.perSecond - b.perSecond);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (!found) throw new Error("Nothing was measured.");
  return found;
}

/** What our list asks of the database for one page, word for word. */
async function statementOf(url: string, email: string) {
  const sent: { statement: string; parameters: unknown[] }[] = [];
  const sql = postgres(url, {
    max: 1,
    debug: (_connection, statement, parameters) => sent.push({ statement, parameters }),
  });
  try {
    const [user] = await sql`select id from "user" where email = ${email}`;
    const actor = { kind: "user", userId: String(user?.id), zone: "UTC" } as const;
    sent.length = 0;
    await listTasks({ actor, db: drizzle(sql, { schema }), now: new Date() }, { limit: pageSize });
    const [only] = sent;
    if (!only || sent.length > 1) throw new Error(`A page takes ${sent.length} statements.`);
    return only;
  } finally {
    await sql.end();
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Figures = { bare: Measured; ours: Measured; bootMs: number; rssMb: number };

function toReport({ bare, ours, bootMs, rssMb }: Figures): BenchReport {
  const ratio = ours.perSecond / bare.perSecond;
  const row = (name: string, { perSecond, p50, p95, cpuMs }: Measured) => [
    name,
    ...[round(perSecond), round(p50, 1), round(p95, 1), round(cpuMs, 2)],
  ];
  return {
    title: "HTTP",
    method: `One page of ${pageSize} tasks as its owner, \`task.list\` of the production build on PostgreSQL, beside a bare node:http server that sends the same statement through postgres.js and writes its rows as JSON; neither compresses, for the load does not ask for it; ${connections} connections, ${rounds} rounds of ${seconds} s in turns after one to warm up, the middle one shown. Server, database and load share the machine.`,
    tables: [
      {
        columns: ["server", "answers/s", "p50 ms", "p95 ms", "server's CPU ms per answer"],
        rows: [row("node:http + postgres.js", bare), row("TaskPilot AI", ours)],
      },
      {
        columns: ["start on PostgreSQL", "measured"],
        rows: [
          ["to the first answer, ms", round(bootMs)],
          ["memory at rest, MB", round(rssMb)],
        ],
      },
    ],
    goals: [
      {
        goal: "at least 60 % of the bare server's answers per second",
        measured: `${round(ratio * 100)} %`,
        met: ratio >= 0.6,
      },
      {
        goal: "under 1 s from start to the first answer",
        measured: `${round(bootMs)} ms`,
        met: bootMs < 1000,
      },
      {
        goal: "under 160 MB at rest",
        measured: `${round(rssMb)} MB`,
        met: rssMb < 160,
      },
    ],
  };
}
