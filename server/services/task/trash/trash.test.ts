import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { later, personContext } from "../../testing/context.ts";
import { createTask } from "../create.ts";
import { getTask } from "../get.ts";
import { listTasks } from "../list/list.ts";
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
