import type { TaskView } from "../tools/task-view.ts";
import type { TurnRunState } from "./run-state.ts";

/** Tasks, and the search that gives the ones after them. */
type Shown = { tasks: TaskView[]; more: Record<string, unknown> | null };

/**
 * The tasks that a turn has to show: those it changed, as they became, or else those it found to be shown. Tasks
 * looked up only to be changed are not shown twice.
 */
export function shownTasks({ results }: Pick<TurnRunState, "results">): Shown | null {
  const changes = results.filter(({ tool, tasks }) => !tool.looks && tasks.length > 0);
  if (changes.length > 0)
    return { tasks: newest(changes.flatMap(({ tasks }) => tasks)), more: null };
  if (results.some(({ tool }) => !tool.looks)) return null;
  const found = results.findLast(
    ({ tool, input, tasks }) =>
      tool.name === "find_tasks" && input.purpose === "show" && tasks.length > 0,
  );
  if (!found) return null;
  const { tasks, input, next } = found;
  return { tasks, more: next === undefined ? null : { ...input, after: next } };
}

function newest(tasks: readonly TaskView[]): TaskView[] {
  const byId = new Map<string, TaskView>();
  for (const task of tasks) byId.set(task.id, task);
  return [...byId.values()];
}
