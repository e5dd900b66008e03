import { z } from "zod";
import { priority } from "#domain/task/task.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { listedTasksById } from "#server/services/task/rows/listed-task.ts";
import { findLabel, findProject } from "./collections/find-named.ts";
import { defineTool } from "./descriptor.ts";
import { allOf, filterText } from "./filter-text.ts";
import { maybe } from "./maybe.ts";
import { taskResult } from "./task-view.ts";
import { toTaskViews } from "./to-task-view.ts";

const input = z.object({
  purpose: z
    .enum(["show", "update", "complete", "reopen", "delete", "restore"])
    .describe("What the tasks are looked up for; only those found to be shown are shown"),
  words: maybe(z.string().describe("Words of the title or notes")),
  filter: maybe(filterText),
  status: z.enum(["open", "completed", "all", "trash"]),
  due: maybe(z.enum(["overdue", "none"]).describe("Only what is overdue, or what has no date")),
  from: maybe(
    z.iso.date().describe("Due on this day or later; of completed tasks: completed since"),
  ),
  to: maybe(
    z.iso.date().describe("Due on this day or earlier; of completed tasks: completed until"),
  ),
  project: maybe(z.string().describe("Name of a project or list")),
  label: maybe(z.string().describe("Name of a label")),
  priority: maybe(priority),
  repeating: maybe(z.boolean()),
  part_of: maybe(z.string().describe("Id of a task, to find its subtasks")),
  ids: maybe(z.array(z.string()).max(100).describe("Exactly these tasks, whatever else is said")),
  sort: maybe(z.enum(["position", "due", "priority", "title", "created", "completed"])),
  limit: z.number().int().min(1).max(100),
  after: maybe(z.string().describe("The `next` of the answer before, for the tasks after those")),
});
type Search = z.output<typeof input>;

/** Looks tasks up; what was looked up to be shown is put before the person. */
export const findTasksTool = defineTool({
  name: "find_tasks",
  title: "Looking at your tasks",
  description:
    "Finds tasks, to show them or to learn their ids before changing them. All conditions must hold; null is no condition. The person sees tasks found with purpose show as a list, so do not repeat them in words.",
  input,
  output: taskResult,
  looks: true,
  destructive: false,
  async run({ services }, search) {
    if (search.ids) {
      const found = await listedTasksById(services, search.ids);
      const byId = new Map(found.map((task) => [task.id, task]));
      const tasks = search.ids.flatMap((id) => byId.get(id) ?? []);
      return found.length > 0
        ? { tasks: await toTaskViews(services, tasks) }
        : { tasks: [], hint: "None of these ids is a task. Look tasks up by words." };
    }
    const place = await placeOf(services, search);
    if (typeof place === "string") return { tasks: [], hint: place };
    const page = await listTasks(services, {
      ...order(search),
      ...place,
      status: search.status,
      filter: allOf(conditions(search)),
      ...(search.words !== null && { search: search.words }),
      ...(search.priority !== null && { priority: search.priority }),
      ...(search.due !== null && { due: search.due }),
      limit: search.limit,
      cursor: search.after,
    });
    return {
      tasks: await toTaskViews(services, page.tasks),
      ...(page.nextCursor !== null && { more: true, next: page.nextCursor }),
      ...(page.tasks.length === 0 && {
        hint: "Nothing matches. Try fewer conditions, other words, or status all.",
      }),
    };
  },
});

function order({ status, sort, from, to, due }: Search) {
  if (status === "completed")
    return { sort: sort ?? ("completed" as const), direction: "desc" as const };
  const dated = from !== null || to !== null || due === "overdue";
  return { sort: sort ?? (dated ? ("due" as const) : ("position" as const)) };
}

/** Conditions in the filter language: of completed tasks the days are those of completion. */
function conditions({ filter, status, from, to, repeating }: Search): string[] {
  const field = status === "completed" ? "completed" : "due";
  return [
    filter,
    from && `!(${field} before: ${from}) & !(${field === "due" ? "no date" : "!completed"})`,
    to && `!(${field} after: ${to}) & !(${field === "due" ? "no date" : "!completed"})`,
    repeating === null ? null : repeating ? "recurring" : "!recurring",
  ].filter((condition) => condition !== null);
}

/** The ids of the named project and label, or a hint when one of them does not exist. */
async function placeOf(ctx: ServiceContext, { project, label, part_of }: Search) {
  try {
    return {
      ...(project !== null && { projectId: (await findProject(ctx, project)).id }),
      ...(label !== null && { labelId: (await findLabel(ctx, label)).id }),
      ...(part_of !== null && { parentId: part_of }),
    };
  } catch (error) {
    if (error instanceof ServiceError && error.code === "not_found") return error.message;
    throw error;
  }
}
