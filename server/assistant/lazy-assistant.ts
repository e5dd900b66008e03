import type { Assistant, AssistantContext } from "./assistant.ts";

/**
 * An assistant whose code is loaded when somebody first asks it something: the agents library and
 * what it brings along are most of the server, and a list needs none of it to start and to answer.
 * A loading that failed is tried again by the next request.
 */
export function lazyAssistant<C extends AssistantContext>(
  load: () => Promise<Assistant<C>>,
): Assistant<C> {
  let loading: Promise<Assistant<C>> | undefined;
  const assistant = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    async *respond(turn, message) {
      yield* (await assistant()).respond(turn, message);
    },
    async *action(turn, input) {
      yield* (await assistant()).action(turn, input);
    },
    syncAction: async (input) => (await assistant()).syncAction(input),
    refreshItems: async (threadId, items, context) => {
      if (!items.some(({ type }) => type === "widget")) return items;
      return (await assistant()).refreshItems(threadId, items, context);
    },
  };
}
