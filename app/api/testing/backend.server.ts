import { createTRPCUntypedClient, unstable_localLink } from "@trpc/client";
import superjson from "superjson";
import type { Database } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { type ChangeFeed, openChangeFeed } from "#server/services/changes/feed.ts";
import type { Actor } from "#server/services/context.ts";
import { type AppRouter, appRouter, createCaller } from "#server/trpc/router.ts";
import { serialize } from "#server/trpc/serialize.ts";
import { type ApiClient, createApiClient } from "../client.ts";
import { CallError, toCallError } from "../errors.ts";
import type { Link } from "../link.ts";
import { readAnswer, writeInput } from "../wire.ts";

/** A person with an empty list, and every way to work on it: as the page does, or past the page. */
export type Backend = {
  /** What a page under test talks to: the real procedures on a real database, without HTTP. */
  client: ApiClient;
  /** The same person in another tab. */
  elsewhere: ReturnType<typeof createCaller>;
  /** The assistant, acting for the person. */
  assistant: ReturnType<typeof createCaller>;
  /** While true, every request of the page fails as if the network were gone. */
  setOffline: (offline: boolean) => void;
  /** So many of the next changes are made, and the network goes before the page hears of it. */
  loseAnswers: (count: number) => void;
  close: () => Promise<void>;
};

export async function openBackend(database: Database, zone = "UTC"): Promise<Backend> {
  const { id: userId } = await createUser(database.db);
  const changes: ChangeFeed = await openChangeFeed(database);
  const contextOf = (actor: Actor) => ({ actor, db: database.db, changes, now: () => new Date() });
  const person = contextOf({ kind: "user", userId, zone });
  let isOffline = false;
  let toLose = 0;
  const local = createTRPCUntypedClient<AppRouter>({
    links: [
      unstable_localLink({
        router: appRouter,
        transformer: {
          input: { serialize: writeInput, deserialize: superjson.deserialize },
          output: { serialize, deserialize: readAnswer },
        },
        createContext: async () => {
          if (isOffline) throw new TypeError("Failed to fetch");
          return person;
        },
      }),
    ],
  });
  const link: Link = {
    query: (path, input) => local.query(path, input).catch(rethrow),
    mutate: async (path, input) => {
      const answer = await local.mutation(path, input).catch(rethrow);
      if (toLose === 0) return answer;
      toLose -= 1;
      throw toCallError(new TypeError("Failed to fetch"));
    },
    subscribe: (path, input, { onData }) =>
      local.subscription(path, input, { onData: (event) => onData?.(Object(event)) }),
  };
  return {
    client: createApiClient(link),
    elsewhere: createCaller(person),
    assistant: createCaller(
      contextOf({ kind: "assistant", userId, zone, threadId: "thread-1", turnId: "turn-1" }),
    ),
    setOffline: (offline) => {
      isOffline = offline;
    },
    loseAnswers: (count) => {
      toLose = count;
    },
    close: () => changes.close(),
  };
}

function rethrow(error: { message: string; data?: CallError["data"] }): never {
  throw new CallError(error.message, { data: error.data, cause: error });
}
