import type { ServiceContext } from "#server/services/context.ts";
import { completeTask } from "#server/services/task/completion/complete.ts";
import { createTask } from "#server/services/task/create.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { searchTasks } from "#server/services/task/list/search.ts";
import type { Opened, Statement } from "./open.ts";
import { userWith } from "./seed.ts";

export type Row = {
  database: string;
  tasks: number;
  what: string;
  statements: number;
  p50: number;
  p95: number;
  /** Of the plain statements. */
  plainP50: number;
};

type Work = { what: string; run: (ctx: ServiceContext, round: number) => Promise<unknown> };

const works: Work[] = [
  { what: "list 50", run: (ctx) => listTasks(ctx, { limit: 50 }) },
  {
    what: "list 50 by date",
    run: (ctx) => listTasks(ctx, { limit: 50, due: "upcoming", sort: "due" }),
  },
  { what: "search a word", run: (ctx) => searchTasks(ctx, { query: "dentist 9" }) },
  { what: "search its notes", run: (ctx) => searchTasks(ctx, { query: "receipt" }) },
  { what: "search with a typo", run: (ctx) => searchTasks(ctx, { query: "grocereis" }) },
  { what: "create", run: (ctx, round) => createTask(ctx, { title: `Created ${round}` }) },
  { what: "complete", run: (ctx, round) => completeTask(ctx, { id: openTask(ctx, round) }) },
];

/** Of ten tasks the last is completed already. */
function openTask({ actor }: ServiceContext, round: number): string {
  return `${actor.userId}-${round + Math.floor(round / 9) + 1}`;
}

/** Our verbs beside the statements they sent, run again through the driver alone, in turns. */
export async function measure(opened: Opened, tasks: number, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  const actor = { kind: "user", userId: userWith(tasks), zone: "UTC" } as const;
  const ctx: ServiceContext = { actor, db: opened.db, now: new Date("2026-06-17T10:00:00Z") };
  for (const { what, run } of works) {
    const ours: number[] = [];
    const plain: number[] = [];
    let statements = 0;
    for (let round = 0; round < rounds; round++) {
      opened.sent.length = 0;
      const time = await timeOf(() => run(ctx, round));
      const sent = opened.sent.filter(({ text }) => !isTransaction(text));
      statements = sent.length;
      const again = repeatable(sent);
      const plainTime = await timeOf(() => opened.plain(again));
      // The first of both find nothing prepared.
      if (round > 0) {
        ours.push(time);
        plain.push(plainTime);
      }
    }
    rows.push({
      ...{ database: opened.name, tasks, what, statements },
      ...{ p50: quantile(ours, 0.5), p95: quantile(ours, 0.95), plainP50: quantile(plain, 0.5) },
    });
  }
  return rows;
}

function isTransaction(text: string): boolean {
  return /^(begin|commit|rollback)/i.test(text);
}

/** The same rows a second time: with ids of their own where a statement makes them. */
function repeatable(sent: readonly Statement[]): Statement[] {
  return sent.map(({ text, parameters }) => {
    if (/^insert into "tasks"/.test(text)) {
      const [id, ...rest] = parameters;
      return { text, parameters: [`${id}-again`, ...rest] };
    }
    if (!/^insert into "activity"/.test(text)) return { text, parameters };
    const [userId, revision, id, ...rest] = parameters;
    return { text, parameters: [userId, Number(revision) + 1, `${id}-again`, ...rest] };
  });
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

function quantile(times: number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}
