import { z } from "zod";
import type { Database } from "#db/client.ts";
import type { ChangeBatch } from "#domain/activity/changes.ts";
import { changesChannel } from "../activity/revision.ts";
import { readBatch } from "./read-batch.ts";
import { createWaker, type Waker } from "./waker.ts";

export type ChangeFeed = {
  /**
   * The changes of one user, on this process or any other, from a revision on or from now.
   * The first batch comes at once, even when it is empty; it tells the revision. Ends with the
   * signal or with the feed.
   */
  subscribe(
    userId: string,
    options: { since?: number | undefined; signal: AbortSignal },
  ): AsyncGenerator<ChangeBatch, void>;
  /** Ends all subscriptions and stops listening. */
  close(): Promise<void>;
};

const announcement = z.object({ userId: z.string(), revision: z.number() });

/**
 * Listens once for the whole process. Announcements only wake the subscribers, who read from the
 * activity what they have not seen: nothing is buffered, and nothing is lost with a connection.
 */
export async function openChangeFeed(database: Database): Promise<ChangeFeed> {
  const wakers = new Map<string, Set<Waker>>();
  const closing = new AbortController();
  const stopListening = await database.listen(changesChannel, {
    onMessage: (payload) => {
      const { userId } = announcement.parse(JSON.parse(payload));
      for (const waker of wakers.get(userId) ?? []) waker.wake();
    },
    onReconnect: () => {
      for (const waiting of wakers.values()) for (const waker of waiting) waker.wake();
    },
  });

  async function* subscribe(
    userId: string,
    { since, signal }: { since?: number | undefined; signal: AbortSignal },
  ): AsyncGenerator<ChangeBatch, void> {
    const waker = createWaker(AbortSignal.any([signal, closing.signal]));
    const waiting = wakers.get(userId) ?? new Set();
    wakers.set(userId, waiting.add(waker));
    try {
      let batch = await readBatch(database.db, userId, since);
      yield batch;
      while (await waker.woken()) {
        do {
          const { revision } = batch;
          batch = await readBatch(database.db, userId, revision);
          if (batch.revision === revision) break;
          yield batch;
        } while (!waker.ended);
      }
    } finally {
      waiting.delete(waker);
      if (waiting.size === 0) wakers.delete(userId);
    }
  }

  return {
    subscribe,
    close: async () => {
      closing.abort();
      await stopListening();
    },
  };
}
