import { tool as agentTool, ModelBehaviorError, type RunContext } from "@openai/agents";
import { ServiceError } from "#server/services/errors.ts";
import type { Tool, ToolContext } from "./tools/descriptor.ts";
import type { TaskResult, ToolFailure } from "./tools/task-view.ts";

/** What a run of the agent carries: who it acts for, and who is told of results. */
export type RunState = ToolContext & {
  onStart(tool: Tool): void;
  onResult(tool: Tool, input: Record<string, unknown>, result: TaskResult): void;
};

/** Changes of more tasks than this are approved by the person first. */
const changesWithoutAsking = 5;

/** A descriptor as a function tool of the Agents SDK: the one place where the two meet. */
export function toAgentTool(tool: Tool) {
  return agentTool<Tool["input"], RunState>({
    name: tool.name,
    description: tool.description,
    parameters: tool.input,
    strict: true,
    needsApproval: async (_run, input) => needsApproval(tool, tool.input.parse(input)),
    execute: async (input, run?: RunContext<RunState>) => {
      if (!run) throw new Error("A tool was called outside of a run.");
      return JSON.stringify(await runTool(tool, tool.input.parse(input), run.context));
    },
    errorFunction: (_run, error) => JSON.stringify(toFailure(error)),
  });
}

/** Decided by what a call would do, never by what the model says about it. */
function needsApproval(tool: Tool, input: Parameters<Tool["touches"]>[0]): boolean {
  return tool.destructive || new Set(tool.touches(input)).size > changesWithoutAsking;
}

async function runTool(tool: Tool, input: Parameters<Tool["run"]>[1], state: RunState) {
  state.onStart(tool);
  const result = await tool.run(state, input);
  state.onResult(tool, input, result);
  return result;
}

const hints: Record<ServiceError["code"], string> = {
  not_found: "Look the tasks up with find_tasks and use the ids it gives.",
  invalid: "Correct the named field and try once more.",
  conflict: "It exists already; use what is there.",
  forbidden: "Tell the person that this is not allowed.",
  limit_reached: "Tell the person about the limit.",
};

/** What the model is told of a failure. Unknown errors go on up: the turn fails, and their text stays here. */
function toFailure(error: unknown): ToolFailure {
  if (error instanceof ServiceError) {
    return { error: { code: error.code, message: error.message, hint: hints[error.code] } };
  }
  if (error instanceof ModelBehaviorError) {
    return {
      error: {
        code: "invalid",
        message: "The arguments do not fit the tool.",
        hint: hints.invalid,
      },
    };
  }
  throw error;
}
