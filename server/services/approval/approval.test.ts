import { describe, expect, it } from "vitest";
import { chatThreads } from "#db/schema/index.ts";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import type { ServiceContext } from "../context.ts";
import { later, personContext } from "../testing/context.ts";
import { decideApproval } from "./decide.ts";
import { findPendingApproval, getApproval } from "./get.ts";
import { requestApproval } from "./request.ts";

async function thread(person: ServiceContext): Promise<string> {
  const id = crypto.randomUUID();
  const { db, actor, now } = person;
  await db
    .insert(chatThreads)
    .values({ id, userId: actor.userId, status: { type: "active" }, createdAt: now });
  return id;
}

describeOnBothDatabases("approvals", (database) => {
  async function waiting(person: ServiceContext) {
    const threadId = await thread(person);
    const given = { threadId, turnId: "turn-1", effect: "[]", runState: "{}" };
    return requestApproval(person, given);
  }

  describe("deciding", () => {
    it("works once: a second answer finds what the first decided", async () => {
      const person = await personContext(database().db);
      const { id, threadId } = await waiting(person);
      const both = await Promise.all([
        decideApproval(person, { id, threadId }, { state: "approved" }),
        decideApproval(person, { id, threadId }, { state: "approved" }),
      ]);
      expect(both.filter(({ decided }) => decided)).toHaveLength(1);
      const late = await decideApproval(person, { id, threadId }, { state: "cancelled" });
      expect(late).toMatchObject({ decided: false, approval: { state: "approved" } });
    });

    it("expires after a day", async () => {
      const person = await personContext(database().db);
      const { id, threadId } = await waiting(person);
      const tomorrow = later(person, 24 * 60);
      expect(await findPendingApproval(later(person, 24 * 60 - 1), threadId)).toMatchObject({ id });
      expect(await findPendingApproval(tomorrow, threadId)).toBeNull();
      const late = await decideApproval(tomorrow, { id, threadId }, { state: "approved" });
      expect(late).toMatchObject({ decided: false, approval: { state: "expired" } });
    });

    it("is missing for another person and from another conversation", async () => {
      const person = await personContext(database().db);
      const stranger = await personContext(database().db);
      const { id, threadId } = await waiting(person);
      const elsewhere = await thread(person);
      await expect(
        decideApproval(stranger, { id, threadId }, { state: "approved" }),
      ).rejects.toMatchObject({
        code: "not_found",
      });
      await expect(
        decideApproval(person, { id, threadId: elsewhere }, { state: "approved" }),
      ).rejects.toMatchObject({ code: "not_found" });
      expect(await getApproval(person, { id, threadId })).toMatchObject({ state: "pending" });
      expect(await findPendingApproval(stranger, threadId)).toBeNull();
    });
  });

  it("cannot be asked for in somebody else's conversation", async () => {
    const person = await personContext(database().db);
    const stranger = await personContext(database().db);
    const threadId = await thread(person);
    const given = { threadId, turnId: "turn-1", effect: "[]", runState: "{}" };
    await expect(requestApproval(stranger, given)).rejects.toMatchObject({ code: "not_found" });
  });
});
