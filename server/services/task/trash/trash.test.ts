import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { listActivity } from "#server/services/activity/list.ts";
import { undoActivity } from "#server/services/activity/undo.ts";
import { later, personContext, throughAssistant } from "#server/services/testing/context.ts";
import { createTask } from "../create.ts";
import { getTask } from "../get.ts";
import { listTasks } from "../list/list.ts";
import { emptyTrash } from "./empty.ts";
import { removeTask } from "./remove.ts";
import { restoreTask } from "./restore.ts";

describeOnBothDatabases("the trash", (database) => {
  it("takes a task with its subtasks and gives them back together", async () => {
    const ctx = await personContext(database().db);
    const parent = await createTask(ctx, { title: "Parent" });
    const earlier = await createTask(ctx, { title: "Earlier", parentId: parent.id });
    const child = await createTask(ctx, { title: "Child", parentId: parent.id });
    await removeTask(ctx, { id: earlier.id });
    const after = later(ctx);
    expect(await removeTask(after, { id: parent.id })).toMatchObject({ deletedAt: after.now });
    expect((await listTasks(ctx, { status: "all" })).tasks).toEqual([]);
    await restoreTask(later(ctx, 2), { id: parent.id });
    expect(await getTask(ctx, { id: child.id })).toMatchObject({ deletedAt: null });
    expect(await getTask(ctx, { id: earlier.id })).toMatchObject({ deletedAt: ctx.now });
  });

  it("shows what was thrown away, not each subtask that went along", async () => {
    const ctx = await personContext(database().db);
    const parent = await createTask(ctx, { title: "Parent" });
    const first = await createTask(ctx, { title: "Thrown away alone", parentId: parent.id });
    await createTask(ctx, { title: "Went along", parentId: parent.id });
    await removeTask(ctx, { id: first.id });
    await removeTask(later(ctx), { id: parent.id });
    const page = await listTasks(ctx, { status: "trash", sort: "removed", direction: "desc" });
    expect(page.tasks.map(({ title }) => title)).toEqual(["Parent", "Thrown away alone"]);
  });

  it("gives a subtask back as a task of its own while its parent stays", async () => {
    const ctx = await personContext(database().db);
    const parent = await createTask(ctx, { title: "Parent", projectName: "Home" });
    const child = await createTask(ctx, { title: "Child", parentId: parent.id });
    await removeTask(ctx, { id: parent.id });
    expect(await restoreTask(later(ctx), { id: child.id })).toMatchObject({
      deletedAt: null,
      parentId: null,
      projectId: parent.projectId,
    });
  });

  it("leaves a task that is not in it as it is", async () => {
    const ctx = await personContext(database().db);
    const task = await createTask(ctx, { title: "Here" });
    expect(await restoreTask(later(ctx), { id: task.id })).toEqual(task);
  });

  it("knows no task of a stranger, and none twice", async () => {
    const ctx = await personContext(database().db);
    const theirs = await createTask(await personContext(database().db), { title: "Theirs" });
    for (const verb of [removeTask, restoreTask]) {
      await expect(verb(ctx, { id: theirs.id })).rejects.toMatchObject({ code: "not_found" });
    }
    const mine = await createTask(ctx, { title: "Mine" });
    await removeTask(ctx, { id: mine.id });
    await expect(removeTask(ctx, { id: mine.id })).rejects.toMatchObject({ code: "not_found" });
  });
});

describeOnBothDatabases("emptying the trash", (database) => {
  it("deletes what lies in it, or some of it, for good", async () => {
    const ctx = await personContext(database().db);
    const parent = await createTask(ctx, { title: "Parent" });
    await createTask(ctx, { title: "Child", parentId: parent.id });
    const other = await createTask(ctx, { title: "Other" });
    const kept = await createTask(ctx, { title: "Kept" });
    await removeTask(ctx, { id: parent.id });
    await removeTask(ctx, { id: other.id });
    const theirs = await createTask(await personContext(database().db), { title: "Theirs" });
    expect(await emptyTrash(ctx, { ids: [other.id, kept.id, theirs.id] })).toBe(1);
    expect(await emptyTrash(ctx, {})).toBe(2);
    expect((await listTasks(ctx, { status: "trash" })).tasks).toEqual([]);
    expect((await listTasks(ctx, { status: "all" })).tasks).toMatchObject([{ id: kept.id }]);
    const [purged] = (await listActivity(ctx, { entityId: other.id })).entries;
    expect(purged).toMatchObject({ verb: "purge", after: null });
    expect(await undoActivity(ctx, { groupId: purged?.groupId ?? "" })).toMatchObject({
      groupId: null,
      conflicts: [{ entityId: other.id, title: null, field: null, reason: "gone" }],
    });
  });

  it("is no business of the assistant", async () => {
    const ctx = throughAssistant(await personContext(database().db));
    await expect(emptyTrash(ctx, {})).rejects.toMatchObject({ code: "forbidden" });
  });
});
