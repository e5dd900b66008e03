import { type Agent, type AgentInputItem, Runner } from "@openai/agents";
import type { ServiceContext } from "#server/services/context.ts";
import { createTaskAgent } from "../agent/task-agent.ts";
import type { RunState } from "../agent/to-agent-tool.ts";
import { effectOf, keepOf, toPendingCall } from "../approvals/effect.ts";
import { gatherContext } from "../context/gather.ts";
import { toContextMessage } from "../context/turn-context.ts";
import type { AssistantModel } from "../models/assistant-model.ts";
import type { Tool } from "../tools/descriptor.ts";
import { createRunState, type ToolAnswer } from "../turn/run-state.ts";

/** What one message led to. */
export type Turn = {
  /** What was said, or asked. */
  text: string;
  /** Every answer of a tool, in order. */
  answers: ToolAnswer[];
  /** The tools that began their work, also those that refused it. */
  tried: string[];
  /** The tools whose calls were put before the person. */
  approvals: string[];
};

/** The agent with its model and tools: made once, as the assistant does, for any number of conversations. */
export type Talker = { agent: Agent<RunState>; runner: Runner };

export function createTalker({ model, settings }: AssistantModel): Talker {
  return { agent: createTaskAgent(model, settings), runner: new Runner({ tracingDisabled: true }) };
}

/** A conversation with the real agent and tools, without a chat around it: for measuring and for scenarios. */
export class Conversation {
  readonly #talker: Talker;
  readonly #services: ServiceContext;
  readonly #approve: boolean;
  #history: AgentInputItem[] = [];
  #turns = 0;

  /** `approve` is the person's word about everything that is put before them. */
  constructor(talker: Talker, services: ServiceContext, approve = true) {
    this.#talker = talker;
    this.#services = services;
    this.#approve = approve;
  }

  async say(message: string): Promise<Turn> {
    this.#turns += 1;
    const services = { ...this.#services, groupId: `turn-${this.#turns}` };
    const facts = toContextMessage(await gatherContext(services, { locale: "en", taggedIds: [] }));
    const tried: string[] = [];
    const onStart = ({ name }: Tool) => void tried.push(name);
    const context = createRunState({ services, locale: "en", page: false, onStart });
    const input: AgentInputItem[] = [
      { role: "system", content: facts },
      ...this.#history,
      { role: "user", content: message },
    ];
    const { agent, runner } = this.#talker;
    const approvals: string[] = [];
    let result = await runner.run(agent, input, { context });
    while (result.interruptions.length > 0) {
      const calls = result.interruptions.map(toPendingCall);
      const { approvals: approved } = keepOf(await effectOf(context, calls), new Set());
      for (const [callId, tasks] of approved) context.approvals.set(callId, tasks);
      for (const waiting of result.interruptions) {
        approvals.push(waiting.name ?? "");
        if (this.#approve) result.state.approve(waiting);
        else result.state.reject(waiting);
      }
      result = await runner.run(agent, result.state);
    }
    this.#history = result.history.slice(1);
    const last = context.results.at(-1);
    const asked = last?.tool.name === "ask_person" ? last.input.question : null;
    const text = typeof asked === "string" ? asked : (result.finalOutput ?? "");
    return { text, answers: context.results, tried, approvals };
  }
}
