import { type TaskView, taskResult } from "#server/assistant/tools/task-view.ts";
import type { Call, Exchange } from "../conversation.ts";

/** The tasks last spoken of, in the order they were shown; the newest answer with tasks decides. */
export function focusOf(exchanges: readonly Exchange[]): TaskView[] {
  for (const exchange of exchanges.toReversed()) {
    const changing = exchange.calls.filter(
      ({ name }) => name !== "find_tasks" && name !== "ask_person",
    );
    const tasks =
      changing.length > 0
        ? merged(changing.map(tasksOf))
        : exchange.calls.map(tasksOf).findLast((found) => found.length > 0);
    if (tasks && tasks.length > 0) return tasks;
  }
  return [];
}

function tasksOf(call: Call): TaskView[] {
  const read = taskResult.safeParse(call.output);
  return read.success ? read.data.tasks : [];
}

/** All tasks of one exchange, each once, in its newest form. */
function merged(groups: TaskView[][]): TaskView[] {
  const byId = new Map<string, TaskView>();
  for (const task of groups.flat()) byId.set(task.id, task);
  return [...byId.values()];
}
