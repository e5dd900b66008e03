import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { type FilterableTask, matchesFilter } from "#domain/filter/matches.ts";
import { parseFilter } from "#domain/filter/parse.ts";
import type { CreateTaskInput } from "#domain/task/create.ts";
import type { Task } from "#domain/task/task.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { listLabels } from "#server/services/label/list.ts";
import { listProjects } from "#server/services/project/list.ts";
import { later, personContext, throughAssistant } from "#server/services/testing/context.ts";
import { completeTask } from "../completion/complete.ts";
import { createTask } from "../create.ts";
import { listTasks } from "./list.ts";

const daily = { rule: "FREQ=DAILY", from: "schedule", anchor: "2026-06-17" } as const;

/** On Wednesday, 2026-06-17: at least one task for each condition, and one for none. */
const given: Omit<CreateTaskInput, "id">[] = [
  { title: "Plain" },
  { title: "Overdue", dueDate: "2026-06-10", priority: 1 },
  { title: "Today", dueDate: "2026-06-17", dueTime: "09:00", labelNames: ["Élan", "home"] },
  { title: "Next week", dueDate: "2026-06-24", projectName: "Work: A*B", labelNames: ["waiting"] },
  { title: "Daily", recurrence: daily, projectName: "Home" },
  { title: "Deferred 100%", startDate: "2026-06-20", notes: "Buy MILK", priority: 2 },
  { title: "Milk_run", labelNames: ["homework"] },
];

const filters = [
  "all",
  "overdue",
  "today | overdue",
  "(today | overdue) & p1 & !@waiting",
  "no date",
  "no time",
  "no labels",
  "inbox",
  "subtask",
  "!subtask",
  "recurring",
  "deferred",
  "completed",
  "!completed & p4",
  "assistant",
  "p1 | p2",
  "@home",
  "@home*",
  "@ÉLAN",
  "!@home",
  "#home",
  "#work*",
  "!#home",
  "search: milk",
  "search: 100%",
  "search: k_r",
  "due before: tomorrow",
  "due after: today",
  "!due before: tomorrow",
  "start after: today",
  "created: today",
  "created before: today",
  "updated after: yesterday",
  "completed: today",
  "next 7 days",
];

describeOnBothDatabases("a filter in SQL", (database) => {
  it("finds exactly the tasks that it matches in the domain", async () => {
    const ctx = await personContext(database().db);
    for (const [index, input] of given.entries()) await createTask(later(ctx, index), input);
    const [parent] = (await listTasks(ctx, { search: "Plain" })).tasks;
    const assistant = throughAssistant(ctx);
    await createTask(assistant, { title: "By the assistant", parentId: parent?.id ?? "" });
    const done = await createTask(ctx, { title: "Done" });
    await completeTask(ctx, { id: done.id });
    const all = (await listTasks(ctx, { status: "all" })).tasks;
    const describeTask = await described(ctx);
    for (const filter of filters) {
      const context = { now: ctx.now, zone: ctx.actor.zone };
      const parsed = parseFilter(filter, context);
      if (!parsed.ok) throw new Error(`${filter}: ${parsed.error.message}`);
      const wanted = all.filter((task) =>
        matchesFilter(parsed.filter, describeTask(task), context),
      );
      const found = (await listTasks(ctx, { status: "all", filter })).tasks;
      expect(
        found.map(({ title }) => title),
        filter,
      ).toEqual(wanted.map(({ title }) => title));
    }
  });

  it("shows completed tasks only when it speaks of them", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createTask(ctx, { title: "Done" });
    await completeTask(ctx, { id });
    const count = async (filter: string) => (await listTasks(ctx, { filter })).tasks.length;
    expect(await count("p4")).toBe(0);
    for (const filter of ["completed", "!!completed", "p1 | completed: today"]) {
      expect(await count(filter), filter).toBe(1);
    }
  });

  it("is refused with what is wrong when it cannot be read", async () => {
    const ctx = await personContext(database().db);
    await expect(listTasks(ctx, { filter: "(today" })).rejects.toMatchObject({
      code: "invalid",
      field: "filter",
    });
  });
});

async function described(ctx: ServiceContext): Promise<(task: Task) => FilterableTask> {
  const projects = new Map((await listProjects(ctx)).map(({ id, name }) => [id, name]));
  const labels = new Map((await listLabels(ctx)).map(({ id, name }) => [id, name]));
  return (task) => ({
    ...task,
    projectName: projects.get(task.projectId ?? "") ?? null,
    labelNames: task.labelIds.map((id) => labels.get(id) ?? ""),
    createdByAssistant: task.title === "By the assistant",
  });
}
