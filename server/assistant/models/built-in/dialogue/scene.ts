import type { TurnContext } from "#server/assistant/context/turn-context.ts";
import type { TaskResult, TaskView } from "#server/assistant/tools/task-view.ts";
import { type Script, use } from "./script.ts";

/** What a dialogue knows and changes as it goes. */
export type Scene = {
  readonly context: TurnContext;
  /** The tasks last spoken of, which "it" and "the second one" mean. */
  focus: TaskView[];
};

/** Calls a tool; the tasks it answers with are spoken of from now on. */
export function* act(scene: Scene, name: string, input: unknown): Script<TaskResult> {
  const result = yield* use(name, input);
  if (result.tasks.length > 0) scene.focus = result.tasks;
  return result;
}
