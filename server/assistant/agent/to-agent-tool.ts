import { tool as agentTool, ModelBehaviorError, type RunContext } from "@openai/agents";
import { ServiceError } from "#server/services/errors.ts";
import { reachOf } from "../approvals/reach.ts";
import type { Tool, ToolContext } from "../tools/descriptor.ts";
import type { TaskResult, ToolFailure } from "../tools/task-view.ts";
import { explainInput, toParameters } from "./parameters.ts";

/** What a run of the agent carries: who it acts for, what was approved, and who is told of results. */
export type RunState = Omit<ToolContext, "approved"> & {
  /** The calls that the person approved, by their ids, each with the tasks it was approved for. */
  approvals: Map<string, ReadonlySet<string>>;
  /** Whether the person's page answers tools that run there. */
  page: boolean;
  onStart(tool: Tool): void;
  onResult(tool: Tool, input: Record<string, unknown>, result: TaskResult): void;
};

/** Changes of more tasks than this are approved by the person first. */
const changesWithoutAsking = 5;

/** A descriptor as a function tool of the Agents SDK: the one place where the two meet. */
export function toAgentTool(tool: Tool) {
  return agentTool<ReturnType<typeof toParameters>, RunState>({
    name: tool.name,
    description: tool.description,
    parameters: toParameters(tool.input),
    strict: true,
    isEnabled: ({ runContext }) => !tool.inPage || runContext.context.page,
    needsApproval: async (run, input) => {
      const given = tool.input.safeParse(input);
      return given.success && needsApproval(tool, stateOf(run), given.data);
    },
    execute: async (input, run?: RunContext<RunState>, details?) => {
      if (!run) throw new Error("A tool was called outside of a run.");
      const given = tool.input.safeParse(input);
      if (!given.success) return JSON.stringify(invalid(explainInput(given.error)));
      const approved = run.context.approvals.get(details?.toolCall?.callId ?? "");
      return JSON.stringify(await runTool(tool, given.data, { state: run.context, approved }));
    },
    errorFunction: (_run, error) => JSON.stringify(toFailure(error)),
  });
}

/** The state that the run was started with; the SDK does not know its type where it asks for approval. */
function stateOf({ context }: RunContext<unknown>): RunState {
  if (isRunState(context)) return context;
  throw new Error("A run was started without its state.");
}

function isRunState(value: unknown): value is RunState {
  return typeof value === "object" && value !== null && "services" in value && "approvals" in value;
}

/**
 * Decided by what a call would do, never by what the model says about it. A call that is going to be refused needs
 * no word of the person.
 */
export async function needsApproval(
  tool: Tool,
  ctx: ToolContext,
  input: Record<string, unknown>,
): Promise<boolean> {
  try {
    const { named, along } = await reachOf(tool, ctx, input);
    const lines = (await tool.announces?.(ctx, input)) ?? [];
    if (named.length + along.length + lines.length === 0) return false;
    return tool.destructive || named.length + along.length > changesWithoutAsking;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}

type Running = { state: RunState; approved: ReadonlySet<string> | undefined };

async function runTool(
  tool: Tool,
  input: Record<string, unknown>,
  { state, approved }: Running,
): Promise<TaskResult> {
  const { services, locale } = state;
  const ctx = { services, locale, approved };
  // Between the question whether to ask and this moment more may have come to match.
  if (!approved && (await needsApproval(tool, ctx, input))) {
    throw new ServiceError("conflict", "More tasks would change now than before.");
  }
  state.onStart(tool);
  const result = tool.output.parse(await tool.run(ctx, input));
  state.onResult(tool, input, result);
  return result;
}

const hints: Record<ServiceError["code"], string> = {
  not_found: "Look it up with find_tasks or list_projects and use what they give.",
  invalid: "Correct the named field and try once more.",
  conflict: "Look at what is there now, and use it or try once more.",
  forbidden: "Tell the person that this is not allowed.",
  limit_reached: "Tell the person about the limit.",
};

function invalid(message: string, field?: string): ToolFailure {
  const about = field ? { field } : {};
  return { error: { code: "invalid", message, ...about, hint: hints.invalid } };
}

/** What the model is told of a failure. Unknown errors go on up: the turn fails, and their text stays here. */
export function toFailure(error: unknown): ToolFailure {
  if (error instanceof ServiceError) {
    const { code, message, field } = error;
    if (code === "invalid") return invalid(message, field);
    return { error: { code, message, hint: hints[code] } };
  }
  if (error instanceof ModelBehaviorError) return invalid("The arguments are no valid JSON.");
  throw error;
}
