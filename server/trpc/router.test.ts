import { randomUUID } from "node:crypto";
import { TRPCError } from "@trpc/server";
import { expect, it, onTestFinished } from "vitest";
import type { Database } from "#db/client.ts";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { createUser, someMoment } from "#db/testing/factories.ts";
import { openChangeFeed } from "#server/services/changes/feed.ts";
import type { TrpcContext } from "./context.ts";
import { createCaller } from "./router.ts";

async function contextOf(database: Database): Promise<TrpcContext> {
  const changes = await openChangeFeed(database);
  onTestFinished(() => changes.close());
  return { actor: null, db: database.db, changes, now: () => someMoment };
}

async function signedIn(database: Database) {
  const { db } = database;
  const user = await createUser(db);
  const actor = { kind: "user", userId: user.id, zone: "Europe/Berlin" } as const;
  return createCaller({ ...(await contextOf(database)), actor });
}

async function refusal(call: Promise<unknown>): Promise<TRPCError> {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TRPCError)) throw new Error("The call was not refused.");
  return error;
}

describeOnBothDatabases("the procedures", (database) => {
  it("turns away whoever is not signed in", async () => {
    const caller = createCaller(await contextOf(database()));
    expect((await refusal(caller.task.list({}))).code).toBe("UNAUTHORIZED");
  });

  it("creates, lists, edits, completes, reopens, removes and restores a task", async () => {
    const caller = await signedIn(database());
    const { id } = await caller.task.create({ title: "Buy milk", dueDate: "2026-06-18" });
    await caller.task.update({ id, title: "Buy oat milk" });
    const open = await caller.task.list({ status: "open" });
    expect(open.tasks).toMatchObject([{ id, title: "Buy oat milk", dueDate: "2026-06-18" }]);

    await caller.task.complete({ id });
    expect((await caller.task.list({ status: "open" })).tasks).toEqual([]);
    await caller.task.reopen({ id });
    await caller.task.remove({ id });
    expect((await caller.task.list({ status: "trash" })).tasks).toMatchObject([{ id }]);
    await caller.task.restore({ id });
    expect(await caller.task.get({ id })).toMatchObject({ id, deletedAt: null, completedAt: null });
  });

  it("orders and moves tasks", async () => {
    const caller = await signedIn(database());
    const [first, second] = await caller.task.createMany({
      tasks: [{ title: "First" }, { title: "Second" }],
    });
    if (!first || !second) throw new Error("Two tasks were asked for.");
    await caller.task.reorder({ id: second.id, beforeId: first.id });
    const page = await caller.task.list({});
    expect(page.tasks.map((task) => task.title)).toEqual(["Second", "First"]);
    await caller.task.move({ id: second.id, parentId: first.id });
    expect((await caller.task.get({ id: first.id })).subtasks).toEqual({ open: 1, completed: 0 });
  });

  it("takes back all changes made under one group at once", async () => {
    const caller = await signedIn(database());
    const { id } = await caller.task.create({ title: "Plan" });
    const groupId = randomUUID();
    await caller.task.update({ id, priority: 1, groupId });
    await caller.task.update({ id, title: "Plan B", groupId });
    await caller.activity.undo({ groupId });
    expect(await caller.task.get({ id })).toMatchObject({ title: "Plan", priority: 4 });
    const history = await caller.activity.list({ entity: "task", entityId: id });
    expect(history.entries.map((entry) => entry.verb)).toContain("undo");
  });

  it("answers for somebody else's task as for one that does not exist", async () => {
    const [owner, stranger] = [await signedIn(database()), await signedIn(database())];
    const { id } = await owner.task.create({ title: "Private" });
    const foreign = await refusal(stranger.task.update({ id, title: "Mine" }));
    const missing = await refusal(stranger.task.update({ id: randomUUID(), title: "Mine" }));
    expect(foreign.code).toBe("NOT_FOUND");
    expect([foreign.code, foreign.message]).toEqual([missing.code, missing.message]);
    expect((await stranger.task.list({ status: "all" })).tasks).toEqual([]);
  });

  it("follows changes from a revision on, with ids to come back to", async () => {
    const caller = await signedIn(database());
    const since = await caller.changes.revision();
    await caller.task.create({ title: "Missed" });
    const following = await caller.changes.onChange({ lastEventId: since });
    const { value } = await following[Symbol.asyncIterator]().next();
    expect(value).toMatchObject([
      String(since + 1),
      { reset: false, changes: [{ entity: "task", verb: "create" }] },
      expect.anything(),
    ]);
  });

  it("makes, changes, orders and lists projects and labels", async () => {
    const caller = await signedIn(database());
    const work = await caller.project.create({ name: "Work" });
    const home = await caller.project.create({ name: "Home", color: "green" });
    await caller.project.reorder({ id: home.id, beforeId: work.id });
    await caller.project.update({ id: work.id, name: "Office" });
    expect(await caller.project.list()).toMatchObject([
      { name: "Home", color: "green" },
      { name: "Office" },
    ]);
    const urgent = await caller.label.create({ name: "urgent" });
    const waiting = await caller.label.create({ name: "waiting" });
    await caller.label.reorder({ id: waiting.id, beforeId: urgent.id });
    await caller.label.update({ id: urgent.id, name: "now" });
    const labels = await caller.label.list();
    expect(labels.map((label) => label.name)).toEqual(["waiting", "now"]);
  });

  it("says that a name is taken, and at which field", async () => {
    const caller = await signedIn(database());
    await caller.project.create({ name: "Work" });
    expect((await refusal(caller.project.create({ name: "work" }))).code).toBe("CONFLICT");
  });
});
