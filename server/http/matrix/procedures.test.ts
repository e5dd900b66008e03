import { randomUUID } from "node:crypto";
import { TRPCError } from "@trpc/server";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#db/client.ts";
import { rowsOf } from "#db/operations/rows-of.ts";
import { chatThreads } from "#db/schema/index.ts";
import { testDatabase } from "#db/testing/database.ts";
import { createUser } from "#db/testing/factories.ts";
import { type ChangeFeed, openChangeFeed } from "#server/services/changes/feed.ts";
import { appRouter, createCaller } from "#server/trpc/router.ts";

// Every procedure as its owner, somebody else, a guest and nobody. The rows are taken from the
// router: a new procedure without an input here fails.

const task = randomUUID();
const subtask = randomUUID();
const project = randomUUID();
const label = randomUUID();
const filter = randomUUID();
const group = randomUUID();
const id = task;
const ids = [task, subtask];

const repeating = { rule: "FREQ=DAILY", from: "schedule", anchor: "2026-06-17" } as const;

/** An export that names the owner's task. */
const backup = {
  format: "taskpilot",
  text: JSON.stringify({
    ...{ format: "taskpilot", version: 1, exportedAt: "2026-06-17T10:00:00.000Z" },
    ...{ projects: [], labels: [], filters: [] },
    tasks: [
      {
        ...{ id: task, title: "Taken", notes: "", priority: 4, position: "a0" },
        ...{ startDate: null, dueDate: null, dueTime: null, dueZone: null, durationMinutes: null },
        ...{ projectId: null, labelIds: [], parentId: null, recurrence: null, completedAt: null },
        createdAt: "2026-06-17T10:00:00.000Z",
      },
    ],
  }),
};

/** For each procedure an input that reaches for the owner's rows. */
const inputs: Record<string, unknown> = {
  "account.welcome": undefined,
  "account.usage": undefined,
  "account.remove": undefined,
  "activity.list": { entityId: task },
  "activity.undo": { groupId: group },
  "changes.revision": undefined,
  "changes.onChange": { lastEventId: 0 },
  "chat.title": { threadId: "thr_owner" },
  "filter.list": undefined,
  "filter.create": { id: filter, name: "Taken", query: "today" },
  "filter.update": { id: filter, name: "Changed" },
  "filter.reorder": { id: filter },
  "filter.remove": { id: filter },
  "label.list": undefined,
  "label.create": { id: label, name: "Taken" },
  "label.update": { id: label, name: "Changed" },
  "label.reorder": { id: label },
  "label.remove": { id: label },
  "project.list": undefined,
  "project.create": { id: project, name: "Taken" },
  "project.update": { id: project, name: "Changed" },
  "project.reorder": { id: project },
  "project.archive": { id: project },
  "project.unarchive": { id: project },
  "project.remove": { id: project },
  "task.list": { projectId: project, status: "all" },
  "task.counts": undefined,
  "task.search": { query: "canary" },
  "task.get": { id },
  "task.upcomingDays": { recurrence: repeating, dueDate: "2026-06-17" },
  "task.create": { id, title: "Taken", projectId: project, labelIds: [label] },
  "task.update": { id, title: "Changed" },
  "task.move": { id, parentId: null, projectId: project },
  "task.reorder": { id },
  "task.complete": { id },
  "task.skip": { id },
  "task.reopen": { id },
  "task.remove": { id },
  "task.restore": { id },
  "task.createMany": { tasks: [{ id, title: "Taken", parentId: task }] },
  "task.updateMany": { ids, changes: { title: "Changed" } },
  "task.completeMany": { ids },
  "task.reopenMany": { ids },
  "task.removeMany": { ids },
  "task.restoreMany": { ids },
  "task.emptyTrash": { ids },
  "transfer.preview": backup,
  "transfer.importPart": { source: backup, importId: group, offset: 0 },
};

/** What the owner wrote; whoever else reads it has read what is not theirs. */
const canary = "canary of the owner";

let database: Database;
let changes: ChangeFeed;
let owner: Awaited<ReturnType<typeof createUser>>;

beforeAll(async () => {
  database = await testDatabase();
  changes = await openChangeFeed(database);
  owner = await createUser(database.db);
  const caller = callerFor(owner.id);
  await caller.project.create({ id: project, name: canary });
  await caller.label.create({ id: label, name: canary });
  await caller.filter.create({ id: filter, name: canary, query: "today" });
  const made = { projectId: project, groupId: group, labelIds: [label] };
  await caller.task.create({ id: task, title: canary, recurrence: repeating, ...made });
  const thread = { id: "thr_owner", title: canary, status: { type: "active" as const } };
  await database.db
    .insert(chatThreads)
    .values({ ...thread, userId: owner.id, createdAt: new Date() });
  await caller.task.create({ id: subtask, title: canary, parentId: task });
}, 60_000);
afterAll(async () => {
  await changes.close();
  await database.close();
});

function callerFor(userId: string | null) {
  const actor = userId ? ({ kind: "user", userId, zone: "Europe/Berlin" } as const) : null;
  return createCaller({ actor, db: database.db, changes, now: () => new Date() });
}

/** What a call answers; of a subscription, what it sends in its first moment. */
async function answerOf(userId: string | null, procedure: string): Promise<unknown> {
  const [entity = "", verb = ""] = procedure.split(".");
  const verbs: Record<string, unknown> = Reflect.get(callerFor(userId), entity);
  const call = verbs[verb];
  if (typeof call !== "function") throw new Error(`There is no ${procedure}.`);
  const answer: unknown = await call(inputs[procedure]);
  if (typeof answer !== "object" || !answer || !(Symbol.asyncIterator in answer)) return answer;
  const stream = answer as AsyncIterable<unknown>;
  const events = stream[Symbol.asyncIterator]();
  const first = events.next();
  const quiet = new Promise((resolve) => setTimeout(resolve, 300, "nothing"));
  return Promise.race([first, quiet]);
}

async function outcomeOf(userId: string | null, procedure: string): Promise<string> {
  try {
    return JSON.stringify(await answerOf(userId, procedure)) ?? "undefined";
  } catch (error) {
    if (error instanceof TRPCError) return error.code;
    throw error;
  }
}

/** All rows of the owner, as one text. */
async function everythingOfOwner(): Promise<string> {
  const { db } = database;
  const tables = ["tasks", "projects", "labels", "saved_filters", "activity", "user_revisions"];
  const contents = tables.map((table) =>
    rowsOf(
      db,
      sql`select to_jsonb(t)::text as row from ${sql.identifier(table)} t
          where user_id = ${owner.id} order by 1`,
    ),
  );
  return JSON.stringify(await Promise.all(contents));
}

const procedures = Object.keys(appRouter._def.procedures);

describe("every procedure", () => {
  it("has its row here", () => {
    expect(Object.keys(inputs).sort()).toEqual([...procedures].sort());
  });

  it.each(procedures)("%s turns away whoever is not signed in", async (procedure) => {
    expect(await outcomeOf(null, procedure)).toBe("UNAUTHORIZED");
  });

  it.each(
    procedures.flatMap((procedure) => [
      { procedure, who: "another user", isAnonymous: false },
      { procedure, who: "a guest", isAnonymous: true },
    ]),
  )("$procedure shows $who nothing of the owner and changes nothing", async (row) => {
    const before = await everythingOfOwner();
    const stranger = await createUser(database.db, { isAnonymous: row.isAnonymous });
    const outcome = await outcomeOf(stranger.id, row.procedure);
    expect(outcome).not.toContain(canary);
    expect(outcome).not.toContain("INTERNAL_SERVER_ERROR");
    expect(await everythingOfOwner()).toBe(before);
  });
});

describe("the owner", () => {
  // Last what takes the rows away that others need.
  const last = [
    "task.emptyTrash",
    "filter.remove",
    "label.remove",
    "project.remove",
    "account.remove",
  ];
  const order = [...procedures.filter((name) => !last.includes(name)), ...last];

  it.each(order)("may call %s", async (procedure) => {
    const refusals = /^(UNAUTHORIZED|FORBIDDEN|INTERNAL_SERVER_ERROR|BAD_REQUEST)$/;
    expect(await outcomeOf(owner.id, procedure)).not.toMatch(refusals);
  });
});
