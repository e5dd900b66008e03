import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { archiveProject } from "#server/services/project/archive.ts";
import { createProject } from "#server/services/project/create.ts";
import { personContext } from "#server/services/testing/context.ts";
import { completeTask } from "../completion/complete.ts";
import { createTasks } from "../create-many.ts";
import { countTasks } from "./count.ts";

describeOnBothDatabases("counting tasks", (database) => {
  it("counts what waits in the inbox, today and in each project, and what of it is overdue", async () => {
    const now = new Date("2026-06-17T12:00:00Z");
    const ctx = await personContext(database().db, { now });
    const work = await createProject(ctx, { name: "Work" });
    const [done] = await createTasks(ctx, {
      tasks: [
        { title: "done", dueDate: "2026-06-17" },
        { title: "late", dueDate: "2026-06-16" },
        { title: "now", dueDate: "2026-06-17", projectId: work.id },
        { title: "begun", startDate: "2026-06-17" },
        { title: "later", dueDate: "2026-06-18", projectId: work.id },
      ],
    });
    await completeTask(ctx, { id: done?.id ?? "" });
    expect(await countTasks(ctx)).toEqual({
      open: 4,
      inbox: 2,
      today: 3,
      dueToday: 1,
      overdue: 1,
      projects: { [work.id]: 2 },
    });
    await archiveProject(ctx, { id: work.id });
    expect(await countTasks(ctx)).toMatchObject({ open: 2, today: 2, projects: {} });
  });

  it("counts nothing of somebody else's", async () => {
    const ctx = await personContext(database().db);
    await createTasks(ctx, { tasks: [{ title: "mine" }] });
    const other = await personContext(database().db);
    expect(await countTasks(other)).toEqual({
      open: 0,
      inbox: 0,
      today: 0,
      dueToday: 0,
      overdue: 0,
      projects: {},
    });
  });
});
