import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { listActivity } from "#server/services/activity/list.ts";
import { undoActivity } from "#server/services/activity/undo.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { later, personContext } from "#server/services/testing/context.ts";
import { createTask } from "../create.ts";
import { createTasks } from "../create-many.ts";
import { listTasks } from "../list/list.ts";
import { completeTasks, reopenTasks } from "./complete-tasks.ts";
import { removeTasks, restoreTasks } from "./remove-tasks.ts";
import { updateTasks } from "./update-tasks.ts";

async function some(ctx: ServiceContext): Promise<string[]> {
  const parent = await createTask(ctx, { title: "Parent" });
  const tasks = [{ title: "Child", parentId: parent.id }, { title: "Other" }];
  return [parent.id, ...(await createTasks(ctx, { tasks })).map(({ id }) => id)];
}

describeOnBothDatabases("doing the same to many tasks", (database) => {
  it("completes and reopens them, a subtask beside its parent only once", async () => {
    const ctx = await personContext(database().db);
    const ids = await some(ctx);
    expect(await completeTasks(ctx, { ids: [...ids, ...ids] })).toHaveLength(3);
    expect((await listTasks(ctx, { status: "completed" })).tasks).toHaveLength(3);
    await reopenTasks(ctx, { ids });
    expect((await listTasks(ctx, {})).tasks).toHaveLength(3);
  });

  it("removes and restores them, and undoes it in one step", async () => {
    const ctx = await personContext(database().db);
    const ids = await some(ctx);
    await removeTasks(ctx, { ids });
    const [removal] = (await listActivity(ctx, {})).entries;
    expect((await listTasks(ctx, {})).tasks).toEqual([]);
    await completeTasks(ctx, { ids });
    await reopenTasks(ctx, { ids });
    await undoActivity(later(ctx), { groupId: removal?.groupId ?? "" });
    expect((await listTasks(ctx, {})).tasks).toHaveLength(3);
    await removeTasks(later(ctx, 2), { ids });
    await restoreTasks(later(ctx, 3), { ids });
    expect((await listTasks(ctx, {})).tasks).toHaveLength(3);
  });

  it("gives them all a date, a label and a project", async () => {
    const ctx = await personContext(database().db);
    const ids = await some(ctx);
    const changes = { dueDate: "2026-06-20", labelNames: ["new"], projectName: "Home" };
    const updated = await updateTasks(ctx, { ids, changes });
    expect(new Set(updated.map(({ projectId }) => projectId)).size).toBe(1);
    expect(updated.map(({ dueDate }) => dueDate)).toEqual(Array(3).fill("2026-06-20"));
  });

  it("does nothing at all when one of them is a stranger's, or gone", async () => {
    const ctx = await personContext(database().db);
    const theirs = await createTask(await personContext(database().db), { title: "Theirs" });
    const ids = [...(await some(ctx)), theirs.id];
    for (const attempt of [
      () => completeTasks(ctx, { ids }),
      () => reopenTasks(ctx, { ids }),
      () => removeTasks(ctx, { ids }),
      () => restoreTasks(ctx, { ids }),
      () => updateTasks(ctx, { ids, changes: { priority: 1 } }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    }
    expect((await listTasks(ctx, { priority: 4 })).tasks).toHaveLength(3);
    const [mine = ""] = ids;
    await removeTasks(ctx, { ids: [mine] });
    const changes = { priority: 1 } as const;
    await expect(updateTasks(ctx, { ids: [mine], changes })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
