import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#db/client.ts";
import {
  chatAttachments,
  chatFeedback,
  chatItems,
  chatThreads,
  chatTurns,
} from "#db/schema/index.ts";
import { testDatabase } from "#db/testing/database.ts";
import { createUser, someMoment } from "#db/testing/factories.ts";
import type { ServiceContext } from "../context.ts";
import { adoptChat } from "./adopt.ts";
import { createChatAttachment } from "./attachment/create.ts";
import { giveChatFeedback } from "./feedback/give.ts";
import { saveChatItem } from "./item/save.ts";
import { sweepChat } from "./sweep.ts";
import { loadChatThread } from "./thread/load.ts";
import { openChatTurn } from "./turn/open.ts";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function someone(): Promise<ServiceContext> {
  const { id: userId } = await createUser(database.db);
  return { actor: { kind: "user", userId, zone: "UTC" }, db: database.db, now: someMoment };
}

/** A conversation with two items, one of them hidden, and its running turn. */
async function conversation(ctx: ServiceContext) {
  const threadId = crypto.randomUUID();
  const newThread = {
    id: threadId,
    title: null,
    status: { type: "active" as const },
    allowedImageDomains: null,
    metadata: {},
    createdAt: someMoment,
  };
  const turnId = crypto.randomUUID();
  const turn = { id: turnId, threadId, processId: "p", newThread, attachmentIds: [] };
  await openChatTurn(ctx, turn);
  const item = { threadId, type: "x", createdAt: someMoment, payload: {} };
  await saveChatItem(ctx, { ...item, id: "shown", hidden: false });
  await saveChatItem(ctx, { ...item, id: "hidden", hidden: true });
  return { threadId, turnId };
}

describe("feedback", () => {
  const opinions = (threadId: string) =>
    database.db
      .select({ itemId: chatFeedback.itemId, kind: chatFeedback.kind })
      .from(chatFeedback)
      .where(eq(chatFeedback.threadId, threadId));

  it("is kept per item, the last opinion counting; unknown and hidden items are passed over", async () => {
    const ctx = await someone();
    const { threadId } = await conversation(ctx);
    const itemIds = ["shown", "hidden", "nothing"];
    await giveChatFeedback(ctx, { threadId, itemIds, kind: "positive" });
    await giveChatFeedback(ctx, { threadId, itemIds, kind: "negative" });
    expect(await opinions(threadId)).toEqual([{ itemId: "shown", kind: "negative" }]);
  });

  it("on another user's conversation leaves no trace", async () => {
    const { threadId } = await conversation(await someone());
    const eve = await someone();
    await giveChatFeedback(eve, { threadId, itemIds: ["shown"], kind: "positive" });
    expect(await opinions(threadId)).toEqual([]);
  });
});

describe("a guest who becomes a user", () => {
  it("takes all conversations along", async () => {
    const [guest, user] = [await someone(), await someone()];
    const { threadId } = await conversation(guest);
    const file = { id: crypto.randomUUID(), name: "a", mimeType: "text/plain", size: 1 };
    await createChatAttachment(guest, file);
    await giveChatFeedback(guest, { threadId, itemIds: ["shown"], kind: "positive" });
    await adoptChat(database.db, guest.actor.userId, user.actor.userId);
    expect((await loadChatThread(user, threadId)).id).toBe(threadId);
    await expect(loadChatThread(guest, threadId)).rejects.toMatchObject({ code: "not_found" });
    for (const table of [chatItems, chatAttachments, chatFeedback, chatTurns]) {
      const left = await database.db
        .select({ userId: table.userId })
        .from(table)
        .where(eq(table.userId, guest.actor.userId));
      expect(left).toEqual([]);
    }
  });
});

describe("sweeping", () => {
  it("forgets finished turns after a while, and keeps running and interrupted ones", async () => {
    const ctx = await someone();
    const states = ["finished", "running", "interrupted"] as const;
    const endedAt = new Date(someMoment.getTime() - 60 * 60_000);
    for (const state of states) {
      const { turnId } = await conversation(ctx);
      await database.db
        .update(chatTurns)
        .set({ state, endedAt: state === "running" ? null : endedAt })
        .where(eq(chatTurns.id, turnId));
    }
    await sweepChat(database.db, someMoment);
    const left = await database.db
      .select({ state: chatTurns.state })
      .from(chatTurns)
      .innerJoin(chatThreads, eq(chatThreads.id, chatTurns.threadId))
      .where(eq(chatTurns.userId, ctx.actor.userId));
    expect(left.map(({ state }) => state).toSorted()).toEqual(["interrupted", "running"]);
  });

  it("throws away files that waited a day for their message, and no younger ones", async () => {
    const ctx = await someone();
    const file = (id: string) => ({ id, name: "a", mimeType: "text/plain", size: 1 });
    const dayBefore = new Date(someMoment.getTime() - 25 * 60 * 60_000);
    await createChatAttachment({ ...ctx, now: dayBefore }, file("old"));
    await createChatAttachment(ctx, file("young"));
    await sweepChat(database.db, someMoment);
    const left = await database.db
      .select({ id: chatAttachments.id })
      .from(chatAttachments)
      .where(eq(chatAttachments.userId, ctx.actor.userId));
    expect(left).toEqual([{ id: "young" }]);
  });
});
