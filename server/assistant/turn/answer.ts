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
import { widgetItem } from "#chatkit/server/widgets/stream-widget.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { askApproval } from "../approvals/ask.ts";
import type { RunState } from "../to-agent-tool.ts";
import type { Tool } from "../tools/descriptor.ts";
import { drawTasks } from "../widgets/draw.ts";
import { hiddenItem } from "./new-item.ts";
import { questionEvents } from "./question.ts";
import { createRunState, type TurnRunState } from "./run-state.ts";
import { shownTasks } from "./shown-tasks.ts";
import { toTurnRecord } from "./to-model-input.ts";
import { toStreamError } from "./to-stream-error.ts";

/** Model calls in one turn; more is a model that runs in circles. */
const maxModelCalls = 16;

/** What a run starts from: a conversation, or a run that waited and the person's word about it. */
export type RunStart = { input: AgentInputItem[] } | { waiting: string; approved: boolean };

export type Run = {
  agent: Agent<RunState>;
  runner: Runner;
  services: ServiceContext;
  locale: string;
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
  const onStart = ({ title }: Tool) => output.emit({ type: "progress_update", text: `${title}…` });
  const state = createRunState({ services: run.services, locale: run.locale, onStart });
  try {
    const from = "input" in start ? start.input : await resume(run.agent, start, state);
    const options = {
      stream: true,
      context: state,
      signal: turn.signal,
      maxTurns: maxModelCalls,
    } as const;
    const result = await run.runner.run(run.agent, from, options);
    yield* streamAgentResponse(turn, result, { output });
    if (turn.signal.aborted) return;
    if (result.interruptions.length > 0) {
      const waiting = {
        threadId,
        turnId: turn.turnId,
        runState: result.state.toString(),
        calls: result.interruptions,
      };
      yield* askApproval(run.services, waiting);
      return;
    }
    // The record comes before a question: what answers it has to stand after the call that asked.
    const record = toTurnRecord(sinceLastMessage(result.history));
    yield { type: "thread.item.done", item: hiddenItem(threadId, record) };
    yield* showTasks(turn, run.services, state);
    yield* questionEvents(threadId, state);
  } catch (error) {
    throw toStreamError(error);
  }
}

async function resume(
  agent: Agent<RunState>,
  { waiting, approved }: { waiting: string; approved: boolean },
  state: TurnRunState,
) {
  const context = new RunContext<RunState>(state);
  const suspended = await SuspendedRun.fromStringWithContext(agent, waiting, context);
  for (const call of suspended.getInterruptions()) {
    if (approved) suspended.approve(call);
    else suspended.reject(call);
  }
  return suspended;
}

/** What a run did: all that follows the person's last message. */
function sinceLastMessage(history: readonly AgentInputItem[]): AgentInputItem[] {
  return history.slice(history.findLastIndex((item) => "role" in item && item.role === "user") + 1);
}

async function* showTasks<C>(
  turn: TurnContext<C>,
  services: ServiceContext,
  state: TurnRunState,
): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  const shown = shownTasks(state);
  if (!shown) return;
  const taskIds = shown.tasks.map(({ id }) => id);
  const drawn = await drawTasks(services, {
    taskIds,
    undoTurn: shown.changed ? turn.turnId : null,
  });
  const item = widgetItem(turn.thread.id, drawn.widget, { copyText: drawn.copyText });
  yield { type: "thread.item.done", item };
}
