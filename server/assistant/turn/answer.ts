import {
  type Agent,
  type AgentInputItem,
  RunContext,
  type Runner,
  RunState as SuspendedRun,
} from "@openai/agents";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import { AgentOutput } from "#chatkit/server/agent-bridge/agent-output.ts";
import { streamAgentResponse } from "#chatkit/server/agent-bridge/stream-agent-response.ts";
import type { TurnContext } from "#chatkit/server/options.ts";
import type { ServiceContext } from "#server/services/context.ts";
import type { RunState } from "../agent/to-agent-tool.ts";
import { askApproval } from "../approvals/ask.ts";
import type { FileKind } from "../attachments/file-kind.ts";
import { isPageAnswer } from "../client-tools/page-answer.ts";
import type { Tool } from "../tools/descriptor.ts";
import { describeTool, stepsShown } from "./describe-tool.ts";
import type { Meter } from "./meter.ts";
import { questionEvents } from "./question.ts";
import { createRunState, type TurnRunState } from "./run-state.ts";
import { showResults } from "./show-results.ts";
import { toStreamError } from "./to-stream-error.ts";
import { turnRecordItem } from "./turn-record.ts";

/** Model calls in one turn; more is a model that runs in circles. */
const maxModelCalls = 16;

/** A run that waited, and the tasks that each of its calls is approved for; null when it was refused. */
export type Resumption = { waiting: string; approvals: RunState["approvals"] | null };

/** What a run starts from: a conversation, or a run that waited and the person's word about it. */
export type RunStart = { input: AgentInputItem[] } | Resumption;

export type Run = {
  agent: Agent<RunState>;
  runner: Runner;
  services: ServiceContext;
  locale: string;
  /** Whether the person's page answers tools that run there. */
  page: boolean;
  /** The turn that what is done counts as: the one that asked, when an approval lets it go on. */
  turnId: string;
  meter: Meter;
  /** The kinds of files that the model can read. */
  reads: ReadonlySet<FileKind>;
};

/**
 * Runs the agent and streams what it says and does. It ends with what there is to show: the tasks it changed or found,
 * a question, or the card that asks for approval. The whole run is kept for the next turn.
 */
export async function* answer<C>(
  turn: TurnContext<C>,
  run: Run,
  start: RunStart,
): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  const threadId = turn.thread.id;
  const output = new AgentOutput(threadId);
  const onStart = ({ name, title, inPage }: Tool) => {
    output.emit({ type: "progress_update", text: `${title}…` });
    if (inPage && !output.clientTool) output.callClientTool({ name, arguments: {} });
  };
  const approvals = "input" in start ? null : start.approvals;
  const state = createRunState({
    services: run.services,
    locale: run.locale,
    page: run.page,
    onStart,
    ...(approvals && { approvals }),
  });
  try {
    const from = "input" in start ? start.input : await resume(run.agent, start, state);
    const options = {
      stream: true,
      context: state,
      signal: turn.signal,
      maxTurns: maxModelCalls,
    } as const;
    const before = Array.isArray(from) ? undefined : { ...from.usage };
    const result = await run.runner.run(run.agent, from, options);
    try {
      yield* streamAgentResponse(turn, result, { output, describeTool, tasksFrom: stepsShown });
    } finally {
      run.meter.add(result.state.usage, before);
    }
    if (turn.signal.aborted) return;
    const done = sinceLastWord(result.history);
    const place = { threadId, turnId: run.turnId };
    if (result.interruptions.length > 0) {
      yield* showResults(place, state);
      const { interruptions: calls } = result;
      yield* askApproval(state, { ...place, runState: result.state.toString(), calls, done });
      return;
    }
    // The record comes before a question: what answers it has to stand after the call that asked.
    yield { type: "thread.item.done", item: turnRecordItem(place, done) };
    // The turn goes on with the page's answer, for which the thread has to end with its call.
    if (output.clientTool) return;
    yield* showResults(place, state);
    yield* questionEvents(threadId, state);
  } catch (error) {
    throw toStreamError(error);
  }
}

async function resume(
  agent: Agent<RunState>,
  { waiting, approvals }: Resumption,
  state: TurnRunState,
) {
  const context = new RunContext<RunState>(state);
  const suspended = await SuspendedRun.fromStringWithContext(agent, waiting, context);
  for (const call of suspended.getInterruptions()) {
    if (approvals) suspended.approve(call);
    else suspended.reject(call);
  }
  return suspended;
}

/** What a run did: all that follows the person's last message or their page's last answer. */
function sinceLastWord(history: readonly AgentInputItem[]): AgentInputItem[] {
  // The newest item is the run's own, be it a call that the page has yet to answer.
  const before = history.slice(0, -1);
  const isWord = (item: AgentInputItem) => "role" in item && item.role === "user";
  return history.slice(before.findLastIndex((item) => isWord(item) || isPageAnswer(item)) + 1);
}
