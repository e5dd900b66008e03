import { Runner } from "@openai/agents";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { ThreadItem, UserMessageItem } from "#chatkit/protocol/items.ts";
import type { ChatKitServerOptions, TurnContext } from "#chatkit/server/options.ts";
import type { Actor, ServiceContext } from "#server/services/context.ts";
import { type UsageLimits, unlimited } from "#server/services/usage/limits.ts";
import { handleAction } from "./actions/streamed-action.ts";
import { handleSyncAction } from "./actions/sync-action.ts";
import { createTaskAgent } from "./agent/task-agent.ts";
import type { AssistantModel } from "./models/assistant-model.ts";
import { chosenModel } from "./models/chosen.ts";
import type { Run } from "./turn/answer.ts";
import { Meter } from "./turn/meter.ts";
import { metered, type OnTurn } from "./turn/metered.ts";
import { nameThread } from "./turn/name-thread.ts";
import { respond } from "./turn/respond.ts";
import { type DrawContext, redraw } from "./widgets/draw.ts";

/** What the assistant needs to know of a request. */
export type AssistantContext = {
  actor: Actor;
  locale?: string | undefined;
  /** Whether the request comes from a page that answers tools which run there. */
  page?: boolean | undefined;
};

export type AssistantDeps = {
  /** Those that people can choose from; the first answers who chooses none. */
  models: readonly AssistantModel[];
  /** The services as somebody may use them now. */
  services(actor: Actor): ServiceContext;
  /** How much one person may use on one day; by default there is no limit. */
  limits?: UsageLimits;
  /** Hears of each turn when it has ended. */
  onTurn?: OnTurn;
  /** Whether runs are reported to OpenAI's tracing. */
  tracing?: boolean;
};

export type Assistant<C extends AssistantContext> = Required<
  Pick<ChatKitServerOptions<C>, "respond" | "action" | "syncAction">
> & {
  /** Draws the widgets among items of a thread from the tasks as they are now. */
  refreshItems(threadId: string, items: ThreadItem[], context: C): Promise<ThreadItem[]>;
};

const localeOf = ({ locale = "en" }: AssistantContext): string => locale;

/** The assistant as a ChatKit server takes it: answers, widget actions, and widgets that stay true. */
export function createAssistant<C extends AssistantContext>(deps: AssistantDeps): Assistant<C> {
  const { limits = unlimited, onTurn } = deps;
  const agents = new Map(
    deps.models.map((model) => [model, createTaskAgent(model.model, model.settings)]),
  );
  const runner = new Runner({ tracingDisabled: !deps.tracing, traceIncludeSensitiveData: false });

  /** Plays a turn with the model that was chosen for it, counted and within the person's limits. */
  async function* play(
    turn: TurnContext<C>,
    { message, allowed }: { message?: UserMessageItem | undefined; allowed: UsageLimits | null },
    events: (run: Run, model: AssistantModel) => AsyncIterable<ThreadStreamEvent>,
  ): AsyncGenerator<ThreadStreamEvent, void, undefined> {
    const model = chosenModel(turn, deps.models, message);
    const agent = agents.get(model);
    if (!agent) throw new Error(`The model ${model.name} has no agent.`);
    const { userId, zone } = turn.context.actor;
    const actor = { kind: "assistant" as const, userId, zone, threadId: turn.thread.id };
    const services = {
      ...deps.services({ ...actor, turnId: turn.turnId }),
      groupId: turn.turnId,
    };
    const meter = new Meter();
    const { page = false } = turn.context;
    const locale = localeOf(turn.context);
    const { reads } = model;
    const run = { agent, runner, services, locale, page, reads, turnId: turn.turnId, meter };
    const measured = { services, limits: allowed, model: model.name, meter, onTurn };
    yield* metered(turn, measured, () => events(run, model));
  }

  const drawFor = (context: C): DrawContext => ({
    services: deps.services(context.actor),
    locale: localeOf(context),
  });

  return {
    respond: (turn, message) =>
      play(turn, { message, allowed: limits }, async function* (run, model) {
        yield* respond(turn, run, message);
        if (message) await nameThread(turn, model, message);
      }),
    action: (turn, input) => play(turn, { allowed: null }, (run) => handleAction(turn, run, input)),
    syncAction: (input) => handleSyncAction(drawFor(input.context), input),
    async refreshItems(threadId, items, context) {
      const ctx = drawFor(context);
      return Promise.all(
        items.map(async (item) => {
          if (item.type !== "widget") return item;
          const drawn = await redraw(ctx, threadId, item.widget);
          return drawn ? { ...item, widget: drawn.widget, copy_text: drawn.copyText } : item;
        }),
      );
    },
  };
}
