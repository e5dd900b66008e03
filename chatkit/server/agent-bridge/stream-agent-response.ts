import {
  InputGuardrailTripwireTriggered,
  OutputGuardrailTripwireTriggered,
  type RunStreamEvent,
  ToolInputGuardrailTripwireTriggered,
  ToolOutputGuardrailTripwireTriggered,
} from "@openai/agents";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { ClientToolCallItem, WorkflowItem } from "#chatkit/protocol/items.ts";
import { newId } from "../ids.ts";
import type { TurnContext } from "../options.ts";
import { isHiddenItem } from "../turns/hidden.ts";
import { AgentOutput, type ClientToolRequest } from "./agent-output.ts";
import { EventQueue } from "./event-queue.ts";
import { type ImageOptions, RunTranslator } from "./run-translator.ts";
import { type DescribeTool, ToolTasks } from "./tool-tasks.ts";
import { WorkflowWriter } from "./workflow-writer.ts";

/** A streamed run of the Agents SDK, as `run(agent, input, { stream: true, signal })` gives it. */
export type AgentRun = AsyncIterable<RunStreamEvent> & { readonly completed: Promise<void> };

export type AgentStreamOptions = ImageOptions & {
  /** What tools show while the run goes on. */
  output?: AgentOutput;
  /** How tools appear as tasks; by default they do not. */
  describeTool?: DescribeTool;
  /** How many of them there have to be before they appear, all at once; 1 by default. */
  tasksFrom?: number;
};

type Entry = { run: RunStreamEvent } | { shown: ThreadStreamEvent };

/**
 * The events of a turn that an agent answers: its text, reasoning and tools as workflow tasks, images,
 * what its tools show through `options.output`, and the client tool call that may end it. A guardrail
 * that trips takes back every item of the run, then throws on.
 */
export async function* streamAgentResponse<C>(
  turn: TurnContext<C>,
  run: AgentRun,
  options: AgentStreamOptions = {},
): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  const threadId = turn.thread.id;
  const output = options.output ?? new AgentOutput(threadId);
  const workflow = new WorkflowWriter(threadId, await findOpenWorkflow(turn));
  const tools = new ToolTasks(
    workflow,
    options.describeTool ?? (() => undefined),
    options.tasksFrom,
  );
  const translator = new RunTranslator({ threadId, workflow, tools, images: options });
  const produced = new Set<string>();
  try {
    for await (const entry of merge(run, output)) {
      const events =
        "run" in entry ? translator.translate(entry.run) : aroundWorkflow(workflow, entry.shown);
      for (const event of events) {
        if (event.type === "thread.item.added" || event.type === "thread.item.done") {
          produced.add(event.item.id);
        }
        yield event;
      }
    }
  } catch (error) {
    if (isTripwire(error)) {
      for (const item_id of produced) yield { type: "thread.item.removed", item_id };
    }
    throw error;
  }
  if (turn.signal.aborted) return;
  const { clientTool } = output;
  if (!clientTool) {
    yield* workflow.end();
    return;
  }
  // It goes on when the client has answered, so it is kept as it is and not announced as done.
  const open = workflow.item;
  if (open) await turn.store.saveItem(open, turn.context);
  const call = toClientToolCall(threadId, clientTool, translator.callIdOf(clientTool.name));
  yield { type: "thread.item.done", item: call };
}

/** What the run and its tools say, in the order they say it. */
function merge(run: AgentRun, output: AgentOutput): AsyncIterable<Entry> {
  const queue = new EventQueue<Entry>();
  output.connect((shown) => queue.push({ shown }));
  async function pump(): Promise<void> {
    for await (const event of run) queue.push({ run: event });
    await run.completed;
  }
  pump().then(
    () => queue.close(),
    (error: unknown) => queue.fail(error),
  );
  return queue;
}

/** A visible item from outside the workflow ends it. */
function* aroundWorkflow(
  workflow: WorkflowWriter,
  event: ThreadStreamEvent,
): Generator<ThreadStreamEvent, void, undefined> {
  const begins = event.type === "thread.item.added" || event.type === "thread.item.done";
  if (begins && !isHiddenItem(event.item) && event.item.type !== "client_tool_call") {
    yield* workflow.end();
  }
  yield event;
}

/** The workflow that the last turn left open: its last item, or the last before a client tool call. */
async function findOpenWorkflow<C>(turn: TurnContext<C>): Promise<WorkflowItem | undefined> {
  const { data } = await turn.store.listItems(
    { threadId: turn.thread.id, limit: 2, order: "desc", hidden: false },
    turn.context,
  );
  const last = data[0]?.type === "client_tool_call" ? data[1] : data[0];
  return last?.type === "workflow" && !last.workflow.summary ? last : undefined;
}

function toClientToolCall(
  threadId: string,
  request: ClientToolRequest,
  callId: string | undefined,
): ClientToolCallItem {
  return {
    type: "client_tool_call",
    id: newId("tool_call"),
    thread_id: threadId,
    created_at: new Date().toISOString(),
    status: "pending",
    call_id: callId ?? newId("tool_call"),
    name: request.name,
    arguments: request.arguments,
  };
}

function isTripwire(error: unknown): boolean {
  return (
    error instanceof InputGuardrailTripwireTriggered ||
    error instanceof OutputGuardrailTripwireTriggered ||
    error instanceof ToolInputGuardrailTripwireTriggered ||
    error instanceof ToolOutputGuardrailTripwireTriggered
  );
}
