import type { Target } from "#server/assistant/models/built-in/language/request.ts";
import { findTarget } from "../find.ts";
import { act, type Scene } from "../scene.ts";
import { type Script, use } from "../script.ts";
import { titles } from "../words.ts";

type Act = { tool: string; said: string };
const acts: Record<"complete" | "reopen" | "delete" | "restore" | "skip", Act> = {
  complete: { tool: "complete_tasks", said: "Done" },
  reopen: { tool: "reopen_tasks", said: "Open again" },
  delete: { tool: "delete_tasks", said: "Deleted" },
  skip: { tool: "skip_occurrences", said: "Skipped" },
  restore: { tool: "restore_tasks", said: "Back on your list" },
};

/** Completes, reopens, deletes or restores what was meant. */
export function* settleTasks(
  scene: Scene,
  intent: keyof typeof acts,
  target: Target,
): Script<string> {
  const { tool, said } = acts[intent];
  const tasks = yield* findTarget(scene, target, intent === "skip" ? "update" : intent);
  const { tasks: settled } = yield* act(scene, tool, { ids: tasks.map((task) => task.id) });
  return `${said}: ${titles(settled.length > 0 ? settled : tasks)}.`;
}

/** Takes back what was done last. */
export function* undoLast(scene: Scene): Script<string> {
  const { hint } = yield* use("undo", {});
  scene.focus = [];
  return hint ?? "Undone.";
}

/** Makes an empty list. */
export function* createList(name: string): Script<string> {
  yield* use("create_project", { name });
  return `Made the list “${name}”.`;
}
