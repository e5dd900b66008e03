import { Runner } from "@openai/agents";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { ChatKitServerOptions, TurnContext } from "#chatkit/server/options.ts";
import type { Actor, ServiceContext } from "#server/services/context.ts";
import { handleAction } from "./actions/streamed-action.ts";
import { handleSyncAction } from "./actions/sync-action.ts";
import { createTaskAgent } from "./agent.ts";
import type { AssistantModel } from "./models/assistant-model.ts";
import type { Run } from "./turn/answer.ts";
import { nameThread } from "./turn/name-thread.ts";
import { respond } from "./turn/respond.ts";
import { redraw } from "./widgets/draw.ts";

/** What the assistant needs to know of a request. */
export type AssistantContext = { actor: Actor; locale?: string | undefined };

export type AssistantDeps = {
  model: AssistantModel;
  /** The services as somebody may use them now. */
  services(actor: Actor): ServiceContext;
  /** Whether runs are reported to OpenAI's tracing. */
  tracing?: boolean;
};

export type Assistant<C extends AssistantContext> = Required<
  Pick<ChatKitServerOptions<C>, "respond" | "action" | "syncAction">
> & {
  /** Draws the widgets among items of a thread from the tasks as they are now. */
  refreshItems(threadId: string, items: ThreadItem[], context: C): Promise<ThreadItem[]>;
};

/** The assistant as a ChatKit server takes it: answers, widget actions, and widgets that stay true. */
export function createAssistant<C extends AssistantContext>(deps: AssistantDeps): Assistant<C> {
  const agent = createTaskAgent(deps.model.model, deps.model.settings);
  const runner = new Runner({ tracingDisabled: !deps.tracing, traceIncludeSensitiveData: false });

  const runOf = ({ thread, turnId, context }: TurnContext<C>): Run => {
    const { userId, zone } = context.actor;
    const actor = { kind: "assistant" as const, userId, zone, threadId: thread.id, turnId };
    const services = { ...deps.services(actor), groupId: turnId };
    return { agent, runner, services, locale: context.locale ?? "en" };
  };

  return {
    async *respond(turn, message) {
      yield* respond(turn, runOf(turn), message);
      if (message) await nameThread(turn, deps.model, message);
    },
    async *action(turn, input) {
      yield* handleAction(turn, runOf(turn), input);
    },
    syncAction: (input) => handleSyncAction(deps.services(input.context.actor), input),
    async refreshItems(threadId, items, { actor }) {
      const services = deps.services(actor);
      return Promise.all(
        items.map(async (item) => {
          if (item.type !== "widget") return item;
          const drawn = await redraw(services, threadId, item.widget);
          return drawn ? { ...item, widget: drawn.widget, copy_text: drawn.copyText } : item;
        }),
      );
    },
  };
}
