import type { ServiceContext } from "#server/services/context.ts";
import type { RunState } from "../agent/to-agent-tool.ts";
import type { Tool } from "../tools/descriptor.ts";
import type { TaskView } from "../tools/task-view.ts";

/** An answer of a tool. */
export type ToolAnswer = {
  tool: Tool;
  input: Record<string, unknown>;
  tasks: TaskView[];
  /** Where the tasks after these are, when there are more. */
  next?: string | undefined;
};

/**
 * What the tools of one turn work with, and what they did. A plain object that serializes to nothing: an interrupted
 * run is stored without it, and goes on with a new one.
 */
export type TurnRunState = RunState & {
  /** Every answer of a tool, in order. */
  results: ToolAnswer[];
  toJSON(): object;
};

type Given = Pick<RunState, "services" | "locale" | "page" | "onStart"> & {
  approvals?: RunState["approvals"];
};

export function createRunState(given: Given & { services: ServiceContext }): TurnRunState {
  const results: ToolAnswer[] = [];
  return {
    approvals: new Map(),
    ...given,
    results,
    onResult: (tool, input, { tasks, next }) => void results.push({ tool, input, tasks, next }),
    toJSON: () => ({}),
  };
}
