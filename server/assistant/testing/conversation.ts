import { type AgentInputItem, type Model, Runner } from "@openai/agents";
import type { ServiceContext } from "#server/services/context.ts";
import { createTaskAgent } from "../agent.ts";
import { gatherContext } from "../context/gather.ts";
import { toContextMessage } from "../context/turn-context.ts";
import type { TaskView } from "../tools/task-view.ts";

/** What one message led to. */
export type Turn = {
  text: string;
  calls: { name: string; input: Record<string, unknown> }[];
  /** Tasks that the tools answered with, call by call. */
  results: TaskView[][];
  /** The names of the calls that were put before the person. */
  approvals: string[];
};

/** A conversation with the real agent and tools, without a thread: for measuring and for scenarios. */
export class Conversation {
  readonly #agent;
  readonly #runner = new Runner({ tracingDisabled: true });
  readonly #services: ServiceContext;
  #history: AgentInputItem[] = [];
  #turns = 0;

  constructor(model: Model, services: ServiceContext) {
    this.#agent = createTaskAgent(model, {});
    this.#services = services;
  }

  /** Says something and answers what has to be approved. */
  async say(message: string, approve = true): Promise<Turn> {
    this.#turns += 1;
    const services = {
      ...this.#services,
      groupId: `${this.#services.groupId ?? "turn"}-${this.#turns}`,
    };
    const turn: Turn = { text: "", calls: [], results: [], approvals: [] };
    const context = {
      services,
      locale: "en",
      onStart: () => {},
      onResult: (tool: { name: string }, input: unknown, result: { tasks: TaskView[] }) => {
        turn.calls.push({ name: tool.name, input: input as Record<string, unknown> });
        turn.results.push(result.tasks);
      },
    };
    const facts = toContextMessage(await gatherContext(services, { locale: "en", taggedIds: [] }));
    const said: AgentInputItem[] = [...this.#history, { role: "user", content: message }];
    let result = await this.#runner.run(
      this.#agent,
      [{ role: "system", content: facts }, ...said],
      { context },
    );
    while (result.interruptions.length > 0) {
      for (const pending of result.interruptions) {
        turn.approvals.push(pending.name ?? "");
        if (approve) result.state.approve(pending);
        else result.state.reject(pending);
      }
      result = await this.#runner.run(this.#agent, result.state);
    }
    const last = turn.calls.at(-1);
    turn.text =
      last?.name === "ask_person" ? String(last.input.question) : (result.finalOutput ?? "");
    this.#history = result.history.slice(1);
    return turn;
  }
}
