import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { chatProcesses } from "#db/schema/index.ts";
import { outline } from "../client.ts";
import { begin, follow, spoken } from "./reader.ts";
import { startTwoServers } from "./two-servers.ts";

const resumable = { resumable: true };
const retryable = { type: "error", code: "stream.error", allow_retry: true };

describe.each(["pglite", "postgres"] as const)("two servers on one %s", (kind) => {
  const { client, database } = startTwoServers({ kind, limits: { logEveryMs: 50 } });

  it("follow and stop each other's turns", async () => {
    const { reader, threadId } = await begin(client(0), "/slow", resumable);
    const before = [...(await reader.read(6))];
    const other = await follow(client(1), { thread_id: threadId, after: before.length });
    await client(1).ask("turns.stop", { thread_id: threadId });
    const [all, rest] = await Promise.all([reader.readAll(), other?.readAll()]);
    expect([...before, ...(rest ?? [])]).toEqual(all);
    expect(outline(all).at(-1)).toBe("done assistant_message");
  });

  // An embedded database has no connection to lose.
  if (kind === "postgres") {
    it("catch up on what was said while they could not hear", async () => {
      const { reader, threadId } = await begin(client(0), "/slow", resumable);
      await reader.read(6);
      const other = await follow(client(1), { thread_id: threadId });
      await database().db.execute(
        sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query ilike 'listen%'`,
      );
      await client(1).ask("turns.stop", { thread_id: threadId });
      const [own, seen] = await Promise.all([reader.readAll(), other?.readAll()]);
      expect(spoken(own).length).toBeLessThan(700);
      expect(seen).toEqual(own);
    });
  }

  it("give a silent server's turn up: it is interrupted for everybody, its own server too", async () => {
    const { reader, threadId } = await begin(client(0), "/slow", resumable);
    await reader.read(20);
    const other = await follow(client(1), { thread_id: threadId });
    await database().db.delete(chatProcesses);
    const thread = await client(1).ask("threads.get_by_id", { thread_id: threadId });
    const [, kept] = thread.items.data;
    expect(kept?.type).toBe("assistant_message");
    const [own, seen] = await Promise.all([reader.readAll(), other?.readAll()]);
    expect(own.at(-1)).toEqual(retryable);
    expect(seen?.at(-1)).toEqual(retryable);
    expect(spoken(own).startsWith(spoken(seen ?? []))).toBe(true);
    const left = await follow(client(1), { thread_id: threadId });
    expect(await left?.readAll()).toEqual([retryable]);
    expect(outline((await client(1).say(threadId, "hi")).events).at(-1)).toBe(
      "done assistant_message",
    );
  });

  it("take over a thread at once when its server is dead", async () => {
    const { reader, threadId } = await begin(client(0), "/slow");
    await reader.read(6);
    await database().db.delete(chatProcesses);
    const { events } = await client(1).say(threadId, "hi");
    expect(outline(events).at(-1)).toBe("done assistant_message");
    await reader.leave();
  });

  it("have nothing to stop where the server is dead", async () => {
    const { reader, threadId } = await begin(client(0), "/slow", resumable);
    await reader.read(6);
    await database().db.delete(chatProcesses);
    expect(await client(1).ask("turns.stop", { thread_id: threadId })).toEqual({});
    const left = await follow(client(1), { thread_id: threadId });
    expect(await left?.readAll()).toEqual([retryable]);
    await reader.readAll();
  });
});
