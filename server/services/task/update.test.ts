import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { listActivity } from "../activity/list.ts";
import { later, personContext } from "../testing/context.ts";
import { createTask } from "./create.ts";
import { getTask } from "./get.ts";
import { removeTask } from "./trash/remove.ts";
import { updateTask } from "./update.ts";

describeOnBothDatabases("updating a task", (database) => {
  const recurrence = { rule: "FREQ=WEEKLY", from: "schedule", anchor: "2026-06-19" } as const;

  it("merges what two pages change at the same moment, field by field", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createTask(ctx, { title: "Old", notes: "Old" });
    await Promise.all([
      updateTask(ctx, { id, title: "New" }),
      updateTask(ctx, { id, notes: "New" }),
      updateTask(ctx, { id, priority: 2 }),
    ]);
    expect(await getTask(ctx, { id })).toMatchObject({ title: "New", notes: "New", priority: 2 });
  });

  it("writes and records nothing when nothing differs", async () => {
    const ctx = await personContext(database().db);
    const task = await createTask(ctx, { title: "Same", dueDate: "2026-06-20" });
    const same = { id: task.id, title: "Same", dueDate: "2026-06-20", labelIds: [] };
    expect(await updateTask(later(ctx), same)).toEqual(task);
    expect((await listActivity(ctx, {})).entries).toHaveLength(1);
  });

  it("drops time, zone, length and rule together with the date", async () => {
    const ctx = await personContext(database().db);
    const due = { dueDate: "2026-06-19", dueTime: "09:00", durationMinutes: 30, recurrence };
    const { id } = await createTask(ctx, { title: "Meet", ...due });
    expect(await updateTask(ctx, { id, dueDate: null })).toMatchObject({
      dueDate: null,
      dueTime: null,
      dueZone: null,
      durationMinutes: null,
      recurrence: null,
    });
  });

  it("drops zone and length together with the time", async () => {
    const ctx = await personContext(database().db);
    const due = { dueDate: "2026-06-19", dueTime: "09:00", durationMinutes: 30 };
    const { id } = await createTask(ctx, { title: "Meet", ...due });
    const updated = await updateTask(ctx, { id, dueTime: null });
    expect(updated).toMatchObject({ dueDate: "2026-06-19", dueZone: null, durationMinutes: null });
    await expect(updateTask(ctx, { id, durationMinutes: 5 })).rejects.toMatchObject({
      code: "invalid",
      field: "durationMinutes",
    });
  });

  it("moves one occurrence of a repeating task and keeps its rule", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createTask(ctx, { title: "Review", recurrence });
    const updated = await updateTask(ctx, { id, dueDate: "2026-06-22" });
    expect(updated).toMatchObject({ dueDate: "2026-06-22", recurrence });
  });

  it("gives a new rule the date that is there, and the rule's first day to a task without one", async () => {
    const ctx = await personContext(database().db);
    const dated = await createTask(ctx, { title: "Dated", dueDate: "2026-06-22" });
    expect(await updateTask(ctx, { id: dated.id, recurrence })).toMatchObject({
      dueDate: "2026-06-22",
    });
    expect(await updateTask(ctx, { id: dated.id, recurrence, dueDate: null })).toMatchObject({
      dueDate: "2026-06-19",
    });
  });

  it("refuses a rule that does not count in days", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createTask(ctx, { title: "Blink" });
    const hourly = { ...recurrence, rule: "FREQ=HOURLY" };
    await expect(updateTask(ctx, { id, recurrence: hourly })).rejects.toMatchObject({
      code: "invalid",
      field: "recurrence",
    });
  });

  it("lets a task start on its due day at the latest", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createTask(ctx, {
      title: "Prepare",
      startDate: "2026-06-18",
      dueDate: "2026-06-25",
    });
    await expect(updateTask(ctx, { id, startDate: "2026-06-26" })).rejects.toMatchObject({
      code: "invalid",
      field: "startDate",
    });
    expect(await updateTask(ctx, { id, dueDate: "2026-06-17" })).toMatchObject({
      startDate: "2026-06-17",
    });
  });

  it("adds and removes single labels beside those that others add", async () => {
    const ctx = await personContext(database().db);
    const { id, labelIds } = await createTask(ctx, { title: "T", labelNames: ["a", "b"] });
    const [a = "", b = ""] = labelIds;
    await updateTask(ctx, { id, labelNames: ["c"] });
    const updated = await updateTask(ctx, { id, removeLabelIds: [a], addLabelIds: [b] });
    expect(updated.labelIds).toHaveLength(2);
    expect(updated.labelIds).toContain(b);
    expect((await updateTask(ctx, { id, labelIds: [a] })).labelIds).toEqual([a]);
  });

  it("puts a task into a project by name, at its end", async () => {
    const ctx = await personContext(database().db);
    const first = await createTask(ctx, { title: "First", projectName: "Home" });
    const { id } = await createTask(ctx, { title: "Second" });
    const moved = await updateTask(ctx, { id, projectName: "home" });
    expect(moved.projectId).toBe(first.projectId);
    expect(moved.position > first.position).toBe(true);
  });

  it("treats a stranger's task, and one in the trash, as missing", async () => {
    const ctx = await personContext(database().db);
    const stranger = await personContext(database().db);
    const theirs = await createTask(stranger, { title: "Theirs" });
    const trashed = await createTask(ctx, { title: "Trashed" });
    await removeTask(ctx, { id: trashed.id });
    for (const id of [theirs.id, trashed.id, "nobody"]) {
      await expect(updateTask(ctx, { id, title: "Mine now" })).rejects.toMatchObject({
        code: "not_found",
        message: "This task does not exist.",
      });
    }
    await expect(getTask(ctx, { id: theirs.id })).rejects.toMatchObject({ code: "not_found" });
    expect(await getTask(stranger, { id: theirs.id })).toMatchObject({ title: "Theirs" });
  });
});
