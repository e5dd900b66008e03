import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { listActivity } from "#server/services/activity/list.ts";
import { undoActivity } from "#server/services/activity/undo.ts";
import { later, personContext } from "#server/services/testing/context.ts";
import { createTask } from "../create.ts";
import { getTask } from "../get.ts";
import { removeTask } from "../trash/remove.ts";
import { updateTask } from "../update.ts";
import { completeTask } from "./complete.ts";
import { reopenTask } from "./reopen.ts";
import { skipOccurrence } from "./skip.ts";

// In all of these it is Wednesday, 2026-06-17.
const weekly = { rule: "FREQ=WEEKLY", from: "schedule", anchor: "2026-06-19" } as const;

describeOnBothDatabases("completing a task", (database) => {
  it("completes its open subtasks with it", async () => {
    const ctx = await personContext(database().db);
    const parent = await createTask(ctx, { title: "Parent" });
    const done = await createTask(ctx, { title: "Done", parentId: parent.id });
    const child = await createTask(ctx, { title: "Child", parentId: parent.id });
    const grandchild = await createTask(ctx, { title: "Grandchild", parentId: child.id });
    await completeTask(ctx, { id: done.id });
    const after = later(ctx);
    expect(await completeTask(after, { id: parent.id })).toMatchObject({ completedAt: after.now });
    expect(await getTask(ctx, { id: grandchild.id })).toMatchObject({ completedAt: after.now });
    expect(await getTask(ctx, { id: done.id })).toMatchObject({ completedAt: ctx.now });
  });

  it("changes nothing the second time", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createTask(ctx, { title: "Once" });
    const first = await completeTask(ctx, { id });
    expect(await completeTask(later(ctx), { id })).toEqual(first);
  });

  it("moves a repeating task from the 31st to the last day of a shorter month", async () => {
    const ctx = await personContext(database().db);
    const monthly = { rule: "FREQ=MONTHLY", from: "schedule", anchor: "2026-08-31" } as const;
    const { id } = await createTask(ctx, { title: "Rent", recurrence: monthly });
    expect(await completeTask(ctx, { id })).toMatchObject({
      dueDate: "2026-09-30",
      completedAt: null,
      recurrence: monthly,
    });
    expect(await completeTask(ctx, { id })).toMatchObject({ dueDate: "2026-10-31" });
  });

  it("counts from the day of completion where the rule says so, in the actor's zone", async () => {
    const now = new Date("2026-06-17T20:00:00Z");
    const ctx = await personContext(database().db, { zone: "Asia/Tokyo", now });
    const recurrence = {
      rule: "FREQ=DAILY;INTERVAL=3",
      from: "completion",
      anchor: "2026-06-01",
    } as const;
    const { id } = await createTask(ctx, { title: "Water", recurrence });
    expect(await completeTask(ctx, { id })).toMatchObject({ dueDate: "2026-06-21" });
  });

  it("opens subtasks again for the next round and moves their dates along", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createTask(ctx, {
      title: "Clean up",
      startDate: "2026-06-18",
      recurrence: weekly,
    });
    const step = { parentId: id, dueDate: "2026-06-18", dueTime: "08:00" };
    const done = await createTask(ctx, { title: "Step 1", ...step });
    const gone = await createTask(ctx, { title: "Step 2", ...step });
    await completeTask(ctx, { id: done.id });
    await removeTask(ctx, { id: gone.id });
    expect(await completeTask(ctx, { id })).toMatchObject({
      startDate: "2026-06-25",
      dueDate: "2026-06-26",
    });
    expect(await getTask(ctx, { id: done.id })).toMatchObject({
      completedAt: null,
      dueDate: "2026-06-25",
      dueTime: "08:00",
    });
    expect(await getTask(ctx, { id: gone.id })).toMatchObject({ dueDate: "2026-06-18" });
  });

  it("is taken back in one step, subtasks and date", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createTask(ctx, { title: "Clean up", recurrence: weekly });
    const step = await createTask(ctx, { title: "Step", parentId: id });
    await completeTask(ctx, { id: step.id });
    await completeTask(later(ctx), { id });
    const [entry] = (await listActivity(ctx, { entityId: id })).entries;
    await undoActivity(later(ctx, 2), { groupId: entry?.groupId ?? "" });
    expect(await getTask(ctx, { id })).toMatchObject({ dueDate: "2026-06-19" });
    expect(await getTask(ctx, { id: step.id })).toMatchObject({ completedAt: ctx.now });
  });

  it("is for good when the rule has ended", async () => {
    const ctx = await personContext(database().db);
    const twice = { ...weekly, rule: "FREQ=WEEKLY;COUNT=2" };
    const { id } = await createTask(ctx, { title: "Twice", recurrence: twice });
    expect(await completeTask(ctx, { id })).toMatchObject({ dueDate: "2026-06-26" });
    expect(await completeTask(ctx, { id })).toMatchObject({ completedAt: ctx.now });
  });

  it("keeps the rule's days after one occurrence was moved", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createTask(ctx, { title: "Review", recurrence: weekly });
    await updateTask(ctx, { id, dueDate: "2026-06-22" });
    expect(await completeTask(ctx, { id })).toMatchObject({ dueDate: "2026-06-26" });
  });

  it("moves on once when two pages tick it at the same moment", async () => {
    const ctx = await personContext(database().db);
    const daily = { rule: "FREQ=DAILY", from: "schedule", anchor: "2026-06-17" } as const;
    const { id } = await createTask(ctx, { title: "Stretch", recurrence: daily });
    const tick = { id, occurrence: "2026-06-17" };
    await Promise.all([completeTask(ctx, tick), completeTask(ctx, tick)]);
    expect(await getTask(ctx, { id })).toMatchObject({ dueDate: "2026-06-18" });
  });

  it("treats a stranger's task as missing", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createTask(await personContext(database().db), { title: "Theirs" });
    for (const verb of [completeTask, reopenTask, skipOccurrence]) {
      await expect(verb(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describeOnBothDatabases("reopening a task", (database) => {
  it("opens what was completed with it, and nothing else", async () => {
    const ctx = await personContext(database().db);
    const parent = await createTask(ctx, { title: "Parent" });
    const before = await createTask(ctx, { title: "Before", parentId: parent.id });
    const together = await createTask(ctx, { title: "Together", parentId: parent.id });
    await completeTask(ctx, { id: before.id });
    await completeTask(later(ctx), { id: parent.id });
    expect(await reopenTask(later(ctx, 2), { id: parent.id })).toMatchObject({ completedAt: null });
    expect(await getTask(ctx, { id: together.id })).toMatchObject({ completedAt: null });
    expect(await getTask(ctx, { id: before.id })).toMatchObject({ completedAt: ctx.now });
  });

  it("opens the tasks above a subtask, too", async () => {
    const ctx = await personContext(database().db);
    const top = await createTask(ctx, { title: "Top" });
    const middle = await createTask(ctx, { title: "Middle", parentId: top.id });
    const bottom = await createTask(ctx, { title: "Bottom", parentId: middle.id });
    await completeTask(ctx, { id: top.id });
    await reopenTask(ctx, { id: bottom.id });
    for (const { id } of [top, middle, bottom]) {
      expect(await getTask(ctx, { id })).toMatchObject({ completedAt: null });
    }
  });

  it("leaves an open task as it is", async () => {
    const ctx = await personContext(database().db);
    const task = await createTask(ctx, { title: "Open" });
    expect(await reopenTask(later(ctx), { id: task.id })).toEqual(task);
  });
});

describeOnBothDatabases("skipping an occurrence", (database) => {
  it("moves to the next day of the rule, in the past not at all", async () => {
    const ctx = await personContext(database().db);
    const ahead = await createTask(ctx, { title: "Ahead", recurrence: weekly });
    expect(await skipOccurrence(ctx, { id: ahead.id })).toMatchObject({ dueDate: "2026-06-26" });
    const daily = { rule: "FREQ=DAILY", from: "schedule", anchor: "2026-06-01" } as const;
    const overdue = await createTask(ctx, { title: "Overdue", recurrence: daily });
    expect(await skipOccurrence(ctx, { id: overdue.id })).toMatchObject({ dueDate: "2026-06-17" });
  });

  it("counts from the occurrence that is left out where the rule counts from completion", async () => {
    const ctx = await personContext(database().db);
    const recurrence = { ...weekly, from: "completion" } as const;
    const { id } = await createTask(ctx, { title: "Haircut", recurrence });
    expect(await skipOccurrence(ctx, { id })).toMatchObject({ dueDate: "2026-06-26" });
  });

  it("is refused for the last occurrence and for a task that does not repeat", async () => {
    const ctx = await personContext(database().db);
    const once = { ...weekly, rule: "FREQ=WEEKLY;COUNT=1" };
    const last = await createTask(ctx, { title: "Last", recurrence: once });
    const plain = await createTask(ctx, { title: "Plain" });
    await expect(skipOccurrence(ctx, { id: last.id })).rejects.toMatchObject({ code: "conflict" });
    await expect(skipOccurrence(ctx, { id: plain.id })).rejects.toMatchObject({ code: "invalid" });
  });
});
