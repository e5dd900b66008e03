import { z } from "zod";
import { todayIn } from "#domain/dates/zone.ts";
import { nameKey } from "#domain/project/project.ts";
import type { ListTasksInput } from "#domain/task/list.ts";
import { priority } from "#domain/task/task.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { listLabels } from "#server/services/label/list.ts";
import { listProjects } from "#server/services/project/list.ts";
import { getTask } from "#server/services/task/get.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { defineTool } from "./descriptor.ts";
import { toTaskViews } from "./to-task-view.ts";

const input = z.object({
  purpose: z
    .enum(["show", "update", "complete", "reopen", "delete", "restore"])
    .describe("What the tasks are looked up for; only those found to be shown are shown"),
  words: z.string().nullable().describe("Words of the title or notes"),
  status: z.enum(["open", "completed", "all", "trash"]),
  due: z.enum(["overdue", "none"]).nullable().describe("Only what is overdue, or what has no date"),
  from: z.iso
    .date()
    .nullable()
    .describe("Due on this day or later; of completed tasks: completed since"),
  to: z.iso
    .date()
    .nullable()
    .describe("Due on this day or earlier; of completed tasks: completed until"),
  project: z.string().nullable().describe("Name of a project or list"),
  label: z.string().nullable(),
  priority: priority.nullable(),
  repeating: z.boolean().nullable(),
  ids: z
    .array(z.string())
    .nullable()
    .describe("Exactly these tasks, and nothing else of the above"),
  limit: z.number().int().min(1).max(100),
});
type Search = z.infer<typeof input>;

/** Looks tasks up; what was looked up to be shown is put before the person. */
export const findTasksTool = defineTool({
  name: "find_tasks",
  title: "Looking at your tasks",
  description:
    "Finds tasks, to show them or to learn their ids before changing them. All conditions must hold; null is no condition. The person sees tasks found with purpose show as a list, so do not repeat them in words.",
  input,
  destructive: false,
  touches: () => [],
  async run({ services }, search) {
    if (search.ids) {
      const tasks = await Promise.all(search.ids.map((id) => getTask(services, { id })));
      return { tasks: await toTaskViews(services, tasks) };
    }
    const place = await placeOf(services, search);
    if (!place) return { tasks: [], hint: "There is no such project or label." };
    const page = await listTasks(services, {
      ...conditions(search),
      ...place,
      limit: search.limit,
    });
    const kept = page.tasks.filter((task) => fits(task, search, services.actor.zone));
    return {
      tasks: await toTaskViews(services, kept),
      ...(page.nextCursor !== null && { more: true }),
    };
  },
});

function conditions(search: Search): ListTasksInput {
  const { status, words, from, to } = search;
  const dated = from !== null || to !== null || search.due === "overdue";
  return {
    status,
    ...(words !== null && { search: words }),
    ...(search.due !== null && { due: search.due }),
    ...(search.priority !== null && { priority: search.priority }),
    ...(status !== "completed" && from !== null && { dueFrom: from }),
    ...(status !== "completed" && to !== null && { dueTo: to }),
    sort: status === "completed" ? "completed" : dated ? "due" : "position",
    ...(status === "completed" && { direction: "desc" as const }),
  };
}

/** What the list verb does not filter by: repetition, and the day of completion. */
function fits(
  task: { recurrence: unknown; completedAt: Date | null },
  search: Search,
  zone: string,
): boolean {
  if (search.repeating !== null && (task.recurrence !== null) !== search.repeating) return false;
  if (search.status !== "completed" || !task.completedAt) return true;
  const day = todayIn(zone, task.completedAt);
  return (search.from === null || day >= search.from) && (search.to === null || day <= search.to);
}

/** The ids of the named project and label; null when one of them does not exist. */
async function placeOf(
  ctx: ServiceContext,
  { project, label }: Search,
): Promise<Pick<ListTasksInput, "projectId" | "labelId"> | null> {
  const projectId =
    project === null
      ? undefined
      : (await listProjects(ctx)).find(({ name }) => sameName(name, project))?.id;
  const labelId =
    label === null
      ? undefined
      : (await listLabels(ctx)).find(({ name }) => sameName(name, label))?.id;
  if ((project !== null && !projectId) || (label !== null && !labelId)) return null;
  return { ...(projectId && { projectId }), ...(labelId && { labelId }) };
}

const sameName = (name: string, asked: string): boolean => nameKey(name) === nameKey(asked);
