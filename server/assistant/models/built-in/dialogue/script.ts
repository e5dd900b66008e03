import { type TaskResult, taskResult, toolFailure } from "#server/assistant/tools/task-view.ts";
import type { Call } from "../conversation.ts";

/** What a dialogue wants done next: a tool call. What comes back is the tool's output. */
export type Step = { name: string; input: unknown };
/** A stretch of dialogue: asks for tool calls, one after another, and returns what to say. */
export type Script<T> = Generator<Step, T, unknown>;

/** A tool did not do what it was asked to; the message is for the person. */
export class ToolRefusal extends Error {}

/** Calls a tool and reads its answer. Throws `ToolRefusal` when it refused or was not allowed to run. */
export function* use(name: string, input: unknown): Script<TaskResult> {
  const output = yield { name, input };
  const failure = toolFailure.safeParse(output);
  if (failure.success) throw new ToolRefusal(failure.data.error.message);
  const result = taskResult.safeParse(output);
  if (!result.success) throw new ToolRefusal("All right, I left everything as it was.");
  return result.data;
}

export type Progress<T> = { done: false; step: Step } | { done: true; value: T };

/**
 * Runs a script over the answers that are known already. A model keeps nothing between its calls, so each
 * call runs the script from the start and stops at the first step that nobody has answered yet.
 */
export function replay<T>(script: Script<T>, calls: readonly Call[]): Progress<T> {
  let state = script.next();
  for (const call of calls) {
    if (state.done || !("output" in call)) break;
    state = script.next(call.output);
  }
  return state.done ? { done: true, value: state.value } : { done: false, step: state.value };
}
