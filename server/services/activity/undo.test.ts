import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { createProject } from "../project/create.ts";
import { listProjects } from "../project/list.ts";
import { updateProject } from "../project/update.ts";
import { completeTask } from "../task/completion/complete.ts";
import { createTask } from "../task/create.ts";
import { getTask } from "../task/get.ts";
import { listTasks } from "../task/list/list.ts";
import { moveTask } from "../task/move.ts";
import { removeTask } from "../task/trash/remove.ts";
import { updateTask } from "../task/update.ts";
import { later, personContext, throughAssistant } from "../testing/context.ts";
import { listActivity } from "./list.ts";
import { undoActivity } from "./undo.ts";

describeOnBothDatabases("undoing", (database) => {
  const latest = async (ctx: Awaited<ReturnType<typeof personContext>>) => {
    const [entry] = (await listActivity(ctx, { limit: 1 })).entries;
    if (!entry) throw new Error("Nothing has happened.");
    return entry;
  };

  it("gives an edited task its old fields back, and again its new ones when undone itself", async () => {
    const ctx = await personContext(database().db);
    const task = await createTask(ctx, { title: "Old", dueDate: "2026-06-20", dueTime: "09:00" });
    const edited = await updateTask(ctx, { id: task.id, title: "New", dueDate: null });
    const { groupId } = await latest(ctx);
    const undo = await undoActivity(later(ctx), { groupId });
    expect(undo).toMatchObject({ changed: [{ entity: "task", entityId: task.id }], conflicts: [] });
    expect(await getTask(ctx, { id: task.id })).toMatchObject({
      ...task,
      updatedAt: expect.any(Date),
    });
    await undoActivity(later(ctx, 2), { groupId: undo.groupId ?? "" });
    expect(await getTask(ctx, { id: task.id })).toMatchObject({
      ...edited,
      updatedAt: expect.any(Date),
    });
    // What was redone can be undone once more.
    expect((await undoActivity(later(ctx, 3), { groupId })).changed).toHaveLength(1);
  });

  it("keeps what was changed since, and names each such field", async () => {
    const ctx = await personContext(database().db);
    const task = await createTask(ctx, { title: "Old", priority: 4 });
    await updateTask(throughAssistant(ctx), {
      id: task.id,
      title: "By the assistant",
      priority: 1,
    });
    await updateTask(ctx, { id: task.id, title: "By me" });
    const { conflicts } = await undoActivity(ctx, { turnId: "turn-1" });
    expect(conflicts).toEqual([
      {
        entity: "task",
        entityId: task.id,
        title: "By me",
        field: "title",
        reason: "changed_later",
      },
    ]);
    expect(await getTask(ctx, { id: task.id })).toMatchObject({ title: "By me", priority: 4 });
  });

  it("takes a whole turn of the assistant back in one step", async () => {
    const ctx = await personContext(database().db);
    const old = await createTask(ctx, { title: "Was there" });
    const assistant = throughAssistant(ctx);
    const made = await createTask(assistant, { title: "Made", projectName: "Home" });
    await updateTask(assistant, { id: made.id, title: "Made and edited" });
    await completeTask(assistant, { id: old.id });
    await undoActivity(later(ctx), { turnId: "turn-1" });
    expect((await listTasks(ctx, {})).tasks.map(({ title }) => title)).toEqual(["Was there"]);
    expect(await listProjects(ctx)).toEqual([]);
  });

  it("keeps a project that the turn made when tasks have come into it since", async () => {
    const ctx = await personContext(database().db);
    await createTask(throughAssistant(ctx), { title: "Made", projectName: "Home" });
    await createTask(ctx, { title: "Mine", projectName: "Home" });
    const { conflicts } = await undoActivity(ctx, { turnId: "turn-1" });
    expect(conflicts).toMatchObject([{ entity: "project", title: "Home", field: null }]);
    expect((await listTasks(ctx, {})).tasks.map(({ title }) => title)).toEqual(["Mine"]);
  });

  it("brings a removed task back with its subtasks", async () => {
    const ctx = await personContext(database().db);
    const parent = await createTask(ctx, { title: "Parent" });
    await createTask(ctx, { title: "Child", parentId: parent.id });
    await removeTask(ctx, { id: parent.id });
    const { groupId } = await latest(ctx);
    await undoActivity(later(ctx), { groupId });
    expect((await listTasks(ctx, {})).tasks).toHaveLength(2);
  });

  it("moves a task back with the subtasks it has got since", async () => {
    const ctx = await personContext(database().db);
    const parent = await createTask(ctx, { title: "Parent" });
    const { id: projectId } = await createProject(ctx, { name: "Home" });
    await moveTask(ctx, { id: parent.id, projectId });
    const { groupId } = await latest(ctx);
    const child = await createTask(ctx, { title: "Child", parentId: parent.id });
    await undoActivity(later(ctx), { groupId });
    expect(await getTask(ctx, { id: parent.id })).toMatchObject({ projectId: null });
    expect(await getTask(ctx, { id: child.id })).toMatchObject({ projectId: null });
  });

  it("does not put a task into a project that is gone, nor below its own subtask", async () => {
    const ctx = await personContext(database().db);
    const [a, b] = [await createTask(ctx, { title: "A" }), await createTask(ctx, { title: "B" })];
    await moveTask(ctx, { id: a.id, parentId: b.id });
    await moveTask(ctx, { id: a.id, parentId: null });
    const { groupId } = await latest(ctx);
    await moveTask(ctx, { id: b.id, parentId: a.id });
    const { groupId: undone, conflicts } = await undoActivity(later(ctx), { groupId });
    expect(undone).toBeNull();
    expect(conflicts.map(({ field }) => field)).toEqual(["parentId", "position"]);
  });

  it("does not take a name back that another project has got since", async () => {
    const ctx = await personContext(database().db);
    const home = await createProject(ctx, { name: "Home" });
    await updateProject(ctx, { id: home.id, name: "House" });
    const { groupId } = await latest(ctx);
    await createProject(ctx, { name: "home" });
    const { conflicts } = await undoActivity(later(ctx), { groupId });
    expect(conflicts).toMatchObject([{ entity: "project", field: "name", title: "House" }]);
  });

  it("keeps a time whose date would go", async () => {
    const ctx = await personContext(database().db);
    const task = await createTask(ctx, { title: "Call" });
    await updateTask(ctx, { id: task.id, dueDate: "2026-06-20" });
    const { groupId } = await latest(ctx);
    await updateTask(ctx, { id: task.id, dueTime: "09:00" });
    const { conflicts } = await undoActivity(later(ctx), { groupId });
    expect(conflicts).toMatchObject([{ field: "dueDate" }]);
  });

  it("refuses what is undone already, and what belongs to somebody else", async () => {
    const ctx = await personContext(database().db);
    const stranger = await personContext(database().db);
    await createTask(ctx, { title: "Mine" });
    const { groupId, id: activityId } = await latest(ctx);
    for (const input of [{ groupId }, { activityId }, { turnId: "turn-1" }]) {
      await expect(undoActivity(stranger, input)).rejects.toMatchObject({ code: "not_found" });
    }
    await undoActivity(ctx, { activityId });
    await expect(undoActivity(ctx, { groupId })).rejects.toMatchObject({ code: "conflict" });
  });
});

describeOnBothDatabases("the activity", (database) => {
  it("tells who changed what, newest first, and nothing of others", async () => {
    const ctx = await personContext(database().db);
    const stranger = await personContext(database().db);
    const task = await createTask(ctx, { title: "A" });
    await updateTask(throughAssistant(later(ctx)), { id: task.id, title: "B" });
    const { entries } = await listActivity(ctx, { entityId: task.id });
    expect(entries).toMatchObject([
      {
        revision: 2,
        verb: "update",
        actor: { kind: "assistant", threadId: "thread-1", turnId: "turn-1" },
        before: { title: "A" },
        after: { title: "B" },
      },
      { revision: 1, verb: "create", actor: { kind: "user" }, before: null },
    ]);
    expect((await listActivity(stranger, {})).entries).toEqual([]);
    expect((await listActivity(stranger, { entityId: task.id })).entries).toEqual([]);
  });

  it("comes in pages", async () => {
    const ctx = await personContext(database().db);
    for (const title of ["1", "2", "3"]) await createTask(ctx, { title });
    const first = await listActivity(ctx, { limit: 2 });
    expect(first.entries.map(({ revision }) => revision)).toEqual([3, 2]);
    const second = await listActivity(ctx, { limit: 2, before: first.nextBefore });
    expect(second.entries.map(({ revision }) => revision)).toEqual([1]);
    expect(second.nextBefore).toBeNull();
  });
});
