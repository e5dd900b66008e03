import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { createFilter } from "#server/services/filter/create.ts";
import { listFilters } from "#server/services/filter/list.ts";
import { removeFilter } from "#server/services/filter/remove.ts";
import { createProject } from "#server/services/project/create.ts";
import { listProjects } from "#server/services/project/list.ts";
import { removeProject } from "#server/services/project/remove.ts";
import { completeTask } from "#server/services/task/completion/complete.ts";
import { reopenTask } from "#server/services/task/completion/reopen.ts";
import { createTask } from "#server/services/task/create.ts";
import { getTask } from "#server/services/task/get.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { moveTask } from "#server/services/task/move.ts";
import { removeTask } from "#server/services/task/trash/remove.ts";
import { updateTask } from "#server/services/task/update.ts";
import { later, personContext } from "#server/services/testing/context.ts";
import { listActivity } from "../list.ts";
import { undoActivity } from "../undo.ts";

async function latestGroup(ctx: ServiceContext): Promise<string> {
  const [entry] = (await listActivity(ctx, { limit: 1 })).entries;
  return entry?.groupId ?? "";
}

describeOnBothDatabases("taking back one change among later ones", (database) => {
  it("does not open a subtask again below a task that was completed since", async () => {
    const ctx = await personContext(database().db);
    const parent = await createTask(ctx, { title: "Parent" });
    const child = await createTask(ctx, { title: "Child", parentId: parent.id });
    await completeTask(ctx, { id: child.id });
    const groupId = await latestGroup(ctx);
    await completeTask(later(ctx), { id: parent.id });
    const { conflicts } = await undoActivity(later(ctx, 2), { groupId });
    expect(conflicts).toMatchObject([{ title: "Child", field: "completedAt" }]);
    await reopenTask(later(ctx, 3), { id: parent.id });
    await undoActivity(later(ctx, 4), { groupId });
    expect(await getTask(ctx, { id: child.id })).toMatchObject({ completedAt: null });
  });

  it("brings a task back to the inbox when its project is gone", async () => {
    const ctx = await personContext(database().db);
    const { id: projectId } = await createProject(ctx, { name: "Home" });
    const { id } = await createTask(ctx, { title: "A", projectId });
    await removeTask(ctx, { id });
    const groupId = await latestGroup(ctx);
    await removeProject(later(ctx), { id: projectId });
    await undoActivity(later(ctx, 2), { groupId });
    expect(await getTask(ctx, { id })).toMatchObject({ deletedAt: null, projectId: null });
  });

  it("leaves a task where it is when the project it was in is gone", async () => {
    const ctx = await personContext(database().db);
    const { id: projectId } = await createProject(ctx, { name: "Home" });
    const { id } = await createTask(ctx, { title: "A", projectId });
    await moveTask(ctx, { id, projectId: null });
    const groupId = await latestGroup(ctx);
    await removeProject(later(ctx), { id: projectId });
    const { conflicts } = await undoActivity(later(ctx, 2), { groupId });
    expect(conflicts).toMatchObject([{ field: "projectId" }]);
  });

  it("says nothing of a field that is already what it was", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createTask(ctx, { title: "Old" });
    await updateTask(ctx, { id, title: "New", priority: 1 });
    const groupId = await latestGroup(ctx);
    await updateTask(ctx, { id, title: "Old" });
    expect(await undoActivity(later(ctx), { groupId })).toMatchObject({ conflicts: [] });
    expect(await getTask(ctx, { id })).toMatchObject({ title: "Old", priority: 4 });
  });

  it("has nothing to do for what was made and is in the trash already", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createTask(ctx, { title: "A", projectName: "Home" });
    const groupId = await latestGroup(ctx);
    await removeTask(ctx, { id });
    const [project] = await listProjects(ctx);
    await removeProject(ctx, { id: project?.id ?? "" });
    expect(await undoActivity(later(ctx), { groupId })).toEqual({
      groupId: null,
      changed: [],
      conflicts: [],
    });
  });

  it("makes and unmakes a filter", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createFilter(ctx, { name: "Soon", query: "today" });
    const made = await latestGroup(ctx);
    await removeFilter(ctx, { id });
    await undoActivity(later(ctx), { groupId: await latestGroup(ctx) });
    expect(await listFilters(ctx)).toMatchObject([{ id, name: "Soon" }]);
    await undoActivity(later(ctx, 2), { groupId: made });
    expect(await listFilters(ctx)).toEqual([]);
    expect((await listTasks(ctx, { status: "all" })).tasks).toEqual([]);
  });
});
