import type { TurnContext } from "#server/assistant/context/turn-context.ts";
import type { TaskResult, TaskView } from "#server/assistant/tools/task-view.ts";
import { type Script, ToolRefusal, use } from "./script.ts";

/** What a dialogue knows and changes as it goes. */
export type Scene = {
  readonly context: TurnContext;
  /** Whether a page answers what it shows. */
  readonly page: boolean;
  /** The tasks last spoken of, which "it" and "the second one" mean. */
  focus: TaskView[];
};

/** Calls a tool; the tasks it answers with are spoken of from now on. */
export function* act(scene: Scene, name: string, input: unknown): Script<TaskResult> {
  const result = yield* use(name, input);
  if (result.tasks.length > 0) scene.focus = result.tasks;
  return result;
}

/** The tasks that the person's page shows. Throws `ToolRefusal` where no page answers, or none are shown. */
export function* seeScreen(scene: Scene): Script<TaskView[]> {
  if (!scene.page) throw new ToolRefusal("I cannot see your screen from here.");
  const { tasks, hint } = yield* act(scene, "see_screen", {});
  if (tasks.length === 0) throw new ToolRefusal(hint ?? "No tasks are on the screen.");
  return tasks;
}
