import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { listActivity } from "../activity/list.ts";
import { undoActivity } from "../activity/undo.ts";
import { createLabel } from "../label/create.ts";
import { listLabels } from "../label/list.ts";
import { removeLabel } from "../label/remove.ts";
import { createTask } from "../task/create.ts";
import { getTask } from "../task/get.ts";
import { listTasks } from "../task/list/list.ts";
import { updateTask } from "../task/update.ts";
import { later, personContext } from "../testing/context.ts";
import { archiveProject, unarchiveProject } from "./archive.ts";
import { createProject } from "./create.ts";
import { listProjects } from "./list.ts";
import { removeProject } from "./remove.ts";

describeOnBothDatabases("a project", (database) => {
  it("takes its tasks into the trash, and back with one undo", async () => {
    const ctx = await personContext(database().db);
    const { id: projectId } = await createProject(ctx, { name: "Home" });
    const parent = await createTask(ctx, { title: "Parent", projectId });
    await createTask(ctx, { title: "Child", parentId: parent.id });
    await removeProject(ctx, { id: projectId });
    expect((await listTasks(ctx, { status: "all" })).tasks).toEqual([]);
    await expect(createTask(ctx, { title: "Late", projectId })).rejects.toMatchObject({
      code: "not_found",
    });
    const [removal] = (await listActivity(ctx, {})).entries;
    await undoActivity(later(ctx), { groupId: removal?.groupId ?? "" });
    expect((await listTasks(ctx, { projectId })).tasks).toHaveLength(2);
    expect(await listProjects(ctx)).toMatchObject([{ id: projectId, archivedAt: null }]);
  });

  it("hides its tasks from all other lists while it is archived", async () => {
    const ctx = await personContext(database().db);
    const { id: projectId } = await createProject(ctx, { name: "Home" });
    await createTask(ctx, { title: "Inside", projectId, dueDate: "2026-06-17" });
    await createTask(later(ctx), { title: "Outside", dueDate: "2026-06-17" });
    const shown = async (input: Parameters<typeof listTasks>[1]) =>
      (await listTasks(ctx, input)).tasks.map(({ title }) => title);
    expect(await archiveProject(ctx, { id: projectId })).toMatchObject({ archivedAt: ctx.now });
    expect(await archiveProject(later(ctx), { id: projectId })).toMatchObject({
      archivedAt: ctx.now,
    });
    expect(await shown({ due: "now" })).toEqual(["Outside"]);
    expect(await shown({ projectId })).toEqual(["Inside"]);
    await unarchiveProject(ctx, { id: projectId });
    expect(await shown({ due: "now" })).toEqual(["Inside", "Outside"]);
  });

  it("cannot be archived by a stranger", async () => {
    const { id } = await createProject(await personContext(database().db), { name: "Theirs" });
    const ctx = await personContext(database().db);
    for (const verb of [archiveProject, unarchiveProject]) {
      await expect(verb(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describeOnBothDatabases("removing a label", (database) => {
  it("takes it off its tasks alone, and puts it back with one undo", async () => {
    const ctx = await personContext(database().db);
    const [a, b] = [await createLabel(ctx, { name: "a" }), await createLabel(ctx, { name: "b" })];
    const task = await createTask(ctx, { title: "Both", labelIds: [a.id, b.id] });
    await removeLabel(ctx, { id: a.id });
    expect((await getTask(ctx, { id: task.id })).labelIds).toEqual([b.id]);
    const [removal] = (await listActivity(ctx, {})).entries;
    await undoActivity(later(ctx), { groupId: removal?.groupId ?? "" });
    expect((await getTask(ctx, { id: task.id })).labelIds).toEqual([a.id, b.id]);
    expect((await listLabels(ctx)).map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it("is remembered when an older change of labels is undone", async () => {
    const ctx = await personContext(database().db);
    const task = await createTask(ctx, { title: "T", labelNames: ["gone", "kept"] });
    await updateTask(ctx, { id: task.id, labelIds: [] });
    const [change] = (await listActivity(ctx, {})).entries;
    const [gone, kept] = task.labelIds;
    await removeLabel(ctx, { id: gone ?? "" });
    const { conflicts } = await undoActivity(later(ctx), { groupId: change?.groupId ?? "" });
    expect(conflicts).toMatchObject([{ field: "labelIds" }]);
    expect((await getTask(ctx, { id: task.id })).labelIds).toEqual([kept]);
  });
});
