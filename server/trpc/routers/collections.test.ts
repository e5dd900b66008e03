import { expect, it, onTestFinished } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { createUser } from "#db/testing/factories.ts";
import { openChangeFeed } from "#server/services/changes/feed.ts";
import { createCaller } from "../router.ts";

describeOnBothDatabases("the other procedures", (database) => {
  async function person() {
    const { db } = database();
    const { id: userId } = await createUser(db);
    const changes = await openChangeFeed(database());
    onTestFinished(() => changes.close());
    const actor = { kind: "user", userId, zone: "UTC" } as const;
    return createCaller({ actor, db, changes, now: () => new Date() });
  }

  it("does the same to many tasks, and empties the trash", async () => {
    const { task } = await person();
    const made = await task.createMany({ tasks: [{ title: "A" }, { title: "B" }] });
    const ids = made.map(({ id }) => id);
    await task.updateMany({ ids, changes: { priority: 1 } });
    await task.completeMany({ ids });
    await task.reopenMany({ ids });
    await task.removeMany({ ids });
    await task.restoreMany({ ids });
    expect((await task.list({})).tasks).toMatchObject([{ priority: 1 }, { priority: 1 }]);
    await task.removeMany({ ids });
    expect(await task.emptyTrash({})).toBe(2);
  });

  it("skips one day of a repeating task, and finds tasks by their words", async () => {
    const { task } = await person();
    const recurrence = { rule: "FREQ=DAILY", from: "schedule", anchor: "2030-01-01" } as const;
    const { id } = await task.create({ title: "Stretch", recurrence });
    expect(await task.skip({ id })).toMatchObject({ dueDate: "2030-01-02" });
    expect(await task.search({ query: "stretch" })).toMatchObject([{ id }]);
  });

  it("archives and removes projects, and keeps filters", async () => {
    const { project, label, filter } = await person();
    const { id } = await project.create({ name: "Work" });
    expect((await project.archive({ id })).archivedAt).not.toBeNull();
    expect((await project.unarchive({ id })).archivedAt).toBeNull();
    await project.remove({ id });
    expect(await project.list()).toEqual([]);
    await label.remove({ id: (await label.create({ name: "x" })).id });
    expect(await label.list()).toEqual([]);
    const first = await filter.create({ name: "Hot", query: "p1" });
    const second = await filter.create({ name: "Late", query: "overdue" });
    await filter.update({ id: first.id, name: "Hotter" });
    await filter.reorder({ id: second.id, beforeId: first.id });
    expect(await filter.list()).toMatchObject([{ name: "Late" }, { name: "Hotter" }]);
    await filter.remove({ id: first.id });
    expect(await filter.list()).toHaveLength(1);
  });

  it("deletes the account with everything in it", async () => {
    const { account, task } = await person();
    await account.welcome();
    expect((await task.list({})).tasks).toHaveLength(3);
    await account.remove();
    expect((await task.list({ status: "all" })).tasks).toEqual([]);
  });
});
