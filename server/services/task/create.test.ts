import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { createProject, createTask as createTaskRow } from "#db/testing/factories.ts";
import { listLabels } from "../label/list.ts";
import { listProjects } from "../project/list.ts";
import { personContext } from "../testing/context.ts";
import { createTask } from "./create.ts";
import { createTasks } from "./create-many.ts";
import { getTask } from "./get.ts";
import { listTasks } from "./list/list.ts";

describeOnBothDatabases("creating a task", (database) => {
  it("makes an open task of lowest priority in the inbox from a title alone", async () => {
    const ctx = await personContext(database().db);
    const task = await createTask(ctx, { title: "  Buy milk " });
    expect(task).toMatchObject({
      title: "Buy milk",
      notes: "",
      priority: 4,
      projectId: null,
      parentId: null,
      dueDate: null,
      recurrence: null,
      labelIds: [],
      completedAt: null,
      deletedAt: null,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    expect(await getTask(ctx, { id: task.id })).toEqual({
      ...task,
      subtasks: { open: 0, completed: 0 },
    });
  });

  it("means a time in the actor's own zone", async () => {
    const ctx = await personContext(database().db, { zone: "Asia/Kathmandu" });
    const task = await createTask(ctx, { title: "Call", dueDate: "2026-06-18", dueTime: "17:00" });
    expect(task).toMatchObject({ dueTime: "17:00", dueZone: "Asia/Kathmandu" });
  });

  it("gives a recurring task the first day of its rule", async () => {
    const ctx = await personContext(database().db);
    const recurrence = { rule: "FREQ=DAILY", from: "schedule", anchor: "2026-06-20" } as const;
    expect(await createTask(ctx, { title: "Water plants", recurrence })).toMatchObject({
      dueDate: "2026-06-20",
      recurrence,
    });
  });

  it("refuses a time without a date, naming the field", async () => {
    const ctx = await personContext(database().db);
    await expect(createTask(ctx, { title: "Call", dueTime: "17:00" })).rejects.toMatchObject({
      code: "invalid",
      field: "dueTime",
    });
  });

  it("refuses an empty title, naming the field", async () => {
    const ctx = await personContext(database().db);
    await expect(createTask(ctx, { title: "  " })).rejects.toMatchObject({
      code: "invalid",
      field: "title",
      message: "A task needs a title.",
    });
  });

  it("returns the first task when the same request comes twice, even at the same moment", async () => {
    const ctx = await personContext(database().db);
    const id = randomUUID();
    const [first, again] = await Promise.all([
      createTask(ctx, { id, title: "Once" }),
      createTask(ctx, { id, title: "Once" }),
    ]);
    expect(again).toEqual(first);
    expect((await listTasks(ctx, {})).tasks).toHaveLength(1);
  });

  it("refuses an id that somebody else has used, without saying so", async () => {
    const [ctx, stranger] = [
      await personContext(database().db),
      await personContext(database().db),
    ];
    const id = randomUUID();
    await createTask(stranger, { id, title: "Theirs" });
    await expect(createTask(ctx, { id, title: "Mine" })).rejects.toMatchObject({
      code: "conflict",
      message: "This id cannot be used.",
    });
  });

  it("finds projects and labels by name in any case, and makes those that are missing", async () => {
    const ctx = await personContext(database().db);
    const given = { projectName: "Élan", labelNames: ["home", "HOME", "urgent"] };
    const first = await createTask(ctx, { title: "One", ...given });
    const second = await createTask(ctx, {
      title: "Two",
      projectName: "élan",
      labelNames: ["Home"],
    });
    expect(second.projectId).toBe(first.projectId);
    expect((await listProjects(ctx)).map(({ name }) => name)).toEqual(["Élan"]);
    expect((await listLabels(ctx)).map(({ name }) => name)).toEqual(["home", "urgent"]);
    expect(first.labelIds).toHaveLength(2);
    expect(second.labelIds).toEqual([first.labelIds[0]]);
  });

  it("puts a subtask into the project of its parent", async () => {
    const ctx = await personContext(database().db);
    const parent = await createTask(ctx, { title: "Parent", projectName: "Home" });
    const child = await createTask(ctx, { title: "Child", parentId: parent.id });
    expect(child.projectId).toBe(parent.projectId);
    expect((await getTask(ctx, { id: parent.id })).subtasks).toEqual({ open: 1, completed: 0 });
  });

  it("refuses subtasks below the fifth level", async () => {
    const ctx = await personContext(database().db);
    let parentId: string | null = null;
    for (const title of ["0", "1", "2", "3", "4", "5"]) {
      parentId = (await createTask(ctx, { title, parentId })).id;
    }
    await expect(createTask(ctx, { title: "6", parentId })).rejects.toMatchObject({
      code: "limit_reached",
    });
  });

  it("treats a stranger's project, label and parent as missing", async () => {
    const ctx = await personContext(database().db);
    const stranger = await personContext(database().db);
    const theirs = { userId: stranger.actor.userId };
    const project = await createProject(database().db, theirs);
    const parent = await createTaskRow(database().db, theirs);
    const { labelIds } = await createTask(stranger, { title: "Theirs", labelNames: ["theirs"] });
    for (const reference of [{ projectId: project.id }, { parentId: parent.id }, { labelIds }]) {
      await expect(createTask(ctx, { title: "Mine", ...reference })).rejects.toMatchObject({
        code: "not_found",
      });
    }
  });
});

describeOnBothDatabases("creating several tasks", (database) => {
  it("keeps their order, and hangs subtasks on parents of the same list", async () => {
    const ctx = await personContext(database().db);
    const id = randomUUID();
    await createTask(ctx, { title: "Before" });
    await createTasks(ctx, {
      tasks: [
        { title: "A", id, projectName: "Home" },
        { title: "A.1", parentId: id },
        { title: "A.2", parentId: id },
        { title: "B" },
        { title: "C", placement: "first" },
      ],
    });
    const top = await listTasks(ctx, { projectId: null, parentId: null });
    expect(top.tasks.map(({ title }) => title)).toEqual(["C", "Before", "B"]);
    const below = await listTasks(ctx, { parentId: id });
    expect(below.tasks.map(({ title }) => title)).toEqual(["A.1", "A.2"]);
  });

  it("makes none when one is refused", async () => {
    const ctx = await personContext(database().db);
    const list = [{ title: "Good" }, { title: "Bad", parentId: "nobody" }];
    await expect(createTasks(ctx, { tasks: list })).rejects.toMatchObject({ code: "not_found" });
    expect((await listTasks(ctx, {})).tasks).toEqual([]);
  });
});
