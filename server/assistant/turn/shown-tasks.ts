import type { TaskView } from "../tools/task-view.ts";
import type { TurnRunState } from "./run-state.ts";

/** Tools that only look. */
const looking = new Set(["find_tasks", "list_projects", "ask_person"]);

export type ShownTasks = { tasks: TaskView[]; changed: boolean };

/**
 * What a turn has to show: the tasks it changed, as they became, or else those it found to be shown. Tasks looked
 * up only to be changed are not shown twice.
 */
export function shownTasks({ results }: TurnRunState): ShownTasks | null {
  const changes = results.filter(({ tool, tasks }) => !looking.has(tool.name) && tasks.length > 0);
  if (changes.length > 0)
    return { tasks: newest(changes.flatMap(({ tasks }) => tasks)), changed: true };
  const found = results.findLast(
    ({ tool, input, tasks }) =>
      tool.name === "find_tasks" && input.purpose === "show" && tasks.length > 0,
  );
  return found ? { tasks: found.tasks, changed: false } : null;
}

function newest(tasks: readonly TaskView[]): TaskView[] {
  const byId = new Map<string, TaskView>();
  for (const task of tasks) byId.set(task.id, task);
  return [...byId.values()];
}
