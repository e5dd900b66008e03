import { createTRPCClient, TRPCClientError, type TRPCLink, unstable_localLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import superjson from "superjson";
import type { Database } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { type ChangeFeed, openChangeFeed } from "#server/services/changes/feed.ts";
import type { Actor } from "#server/services/context.ts";
import { type AppRouter, appRouter, createCaller } from "#server/trpc/router.ts";
import { serialize } from "#server/trpc/serialize.ts";
import type { ApiClient } from "../api.tsx";
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
  const losing: TRPCLink<AppRouter> =
    () =>
    ({ next, op }) =>
      observable((observer) =>
        next(op).subscribe({
          ...observer,
          next(answer) {
            if (op.type !== "mutation" || toLose === 0) return observer.next(answer);
            toLose -= 1;
            observer.error(TRPCClientError.from(new TypeError("Failed to fetch")));
          },
        }),
      );
  return {
    client: createTRPCClient<AppRouter>({
      links: [
        losing,
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
    }),
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
