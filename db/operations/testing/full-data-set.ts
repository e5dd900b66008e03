import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import * as schema from "#db/schema/index.ts";
import {
  createLabel,
  createProject,
  createTask,
  createUser,
  someMoment,
} from "#db/testing/factories.ts";

/** Letters, signs and control characters that have broken copies elsewhere. */
const awkward = 'ünï "quoted" \\back\\slash\ttab\nline \u{1F600} \u2028 NULL {a,b}';
const at = { createdAt: someMoment };

/** Puts at least one row into every table, of every kind of value, two people and nested tasks. */
export async function fillEveryTable(db: Db) {
  const [ada, bob] = [await createUser(db, { name: awkward }), await createUser(db)];
  const userId = ada.id;
  const project = await createProject(db, { userId });
  const label = await createLabel(db, { userId, name: awkward });
  const root = await createTask(db, { userId, title: awkward, projectId: project.id });
  for (let depth = 0, parentId = root.id; depth < 3; depth++) {
    // The younger id comes first in some orders: a child must not need its parent to be there.
    const task = await createTask(db, {
      id: `${9 - depth}-${parentId}`.slice(0, 60),
      userId,
      parentId,
      projectId: project.id,
      labelIds: [label.id, awkward],
      dueDate: "2026-03-29",
      dueTime: "02:30",
      dueZone: "Europe/Berlin",
      recurrence: { rule: "FREQ=DAILY", from: "schedule", anchor: "2026-03-29" },
    });
    parentId = task.id;
  }
  const many = Array.from({ length: 1_200 }, (_, n) => ({
    ...{ id: `task-${n}`, userId: bob.id, title: `Task ${n}`, position: "a0" },
    ...{ updatedAt: someMoment, ...at },
  }));
  await db.insert(schema.tasks).values(many);
  await db.insert(schema.savedFilters).values({
    ...{ id: "filter", userId, name: "F", nameKey: "f", query: "@home", color: "red" },
    ...{ position: "a0", updatedAt: someMoment, ...at },
  });
  await fillActivity(db, { userId, taskId: root.id });
  await fillAccounts(db, userId);
  const threadId = await fillChat(db, userId);
  return { userId, threadId };
}

async function fillActivity(db: Db, { userId, taskId }: { userId: string; taskId: string }) {
  await db.insert(schema.userRevisions).values({ userId, revision: 9_007_199_254_740_991 });
  await db.insert(schema.activity).values({
    ...{
      userId,
      revision: 1,
      id: "a1",
      groupId: "g",
      actorKind: "user" as const,
      entity: "task" as const,
    },
    ...{
      entityId: taskId,
      verb: "create",
      after: { title: awkward, nested: [1, null, 0.1] },
      ...at,
    },
  });
}

async function fillAccounts(db: Db, userId: string) {
  const expiresAt = someMoment;
  // A clock finer than JavaScript's: what a copy by way of `Date` would lose.
  await db.execute(
    sql`insert into session (id, expires_at, token, updated_at, user_id)
        values ('s', '2026-06-17 10:00:00.123456', 't', '2026-06-17 10:00:00', ${userId})`,
  );
  await db.insert(schema.account).values({
    ...{ id: "acc", accountId: userId, providerId: "credential", userId, password: "hash" },
    updatedAt: someMoment,
  });
  await db.insert(schema.verification).values({ id: "v", identifier: "i", value: "v", expiresAt });
  await db
    .insert(schema.rateLimit)
    .values({ id: "r", key: "k", count: 1, lastRequest: 1_790_000_000_000 });
  await db.insert(schema.chatSecrets).values({
    ...{ id: "sec", userId, sessionId: "s", hash: "h", expiresAt: someMoment, ...at },
  });
}

/** A thread with everything that can hang on one. */
export async function fillChat(db: Db, userId: string): Promise<string> {
  const [threadId, turnId] = ["thread", "turn"];
  await db
    .insert(schema.chatThreads)
    .values({ id: threadId, userId, status: { type: "active" }, ...at });
  await db.insert(schema.chatItems).values({
    ...{
      id: "item",
      threadId,
      userId,
      type: "user_message",
      payload: { text: awkward, half: "\ud800" },
      ...at,
    },
  });
  await db
    .insert(schema.chatFeedback)
    .values({ userId, threadId, itemId: "item", kind: "positive", ...at });
  await db.insert(schema.chatProcesses).values({ id: "p", heartbeatAt: someMoment });
  await db.insert(schema.chatTurns).values({
    ...{
      id: turnId,
      threadId,
      userId,
      state: "finished" as const,
      processId: "p",
      startedAt: someMoment,
      endedAt: someMoment,
    },
  });
  await db.insert(schema.chatApprovals).values({
    ...{ id: "appr", threadId, turnId, userId, state: "pending" as const, effect: "{}" },
    ...{ runState: awkward, expiresAt: someMoment, ...at },
  });
  await db
    .insert(schema.assistantDays)
    .values({ userId, day: "2026-06-17", turns: 2, tokens: 5_000_000_000 });
  await db.insert(schema.assistantTurns).values({
    ...{ id: turnId, userId, model: awkward, outcome: "stopped" as const, milliseconds: 12 },
    ...{ inputTokens: 90, outputTokens: 10, endedAt: someMoment },
  });
  await db.insert(schema.chatTurnFrames).values({ turnId, first: 1, frames: "data: {}\n\n" });
  await db.insert(schema.chatAttachments).values({
    ...{ id: "att", userId, threadId, name: awkward, mimeType: "image/png", size: 70_000, ...at },
  });
  await db
    .insert(schema.chatAttachmentBytes)
    .values({ attachmentId: "att", content: randomBytes(70_000) });
  return threadId;
}
