import { openAsBlob } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Database } from "#db/client.ts";
import { openPglite } from "#db/drivers/pglite.ts";
import { testDatabase } from "#db/testing/database.ts";
import { outline } from "../client.ts";
import { ChildServer } from "./child-server.ts";
import { begin, follow, StreamReader, spoken } from "./reader.ts";

const resumable = { resumable: true };
const retryable = { type: "error", code: "stream.error", allow_retry: true };

describe("two processes on one PostgreSQL", () => {
  let database: Database;
  let one: ChildServer;
  let two: ChildServer;
  beforeAll(async () => {
    database = await testDatabase("postgres");
    const rows = await database.db.execute(sql`select current_database() as name`);
    const [{ name }] = Array.isArray(rows) ? rows : [];
    const url = new URL(`/${name}`, inject("postgresUrl")).href;
    [one, two] = await Promise.all([ChildServer.start(url), ChildServer.start(url)]);
  });
  afterAll(async () => {
    await Promise.all([one.end(), two.end()]);
    await database.close();
  });

  it("let a turn of one be followed from the other, without a gap or a double", async () => {
    const { reader, threadId } = await begin(one.client(), "/slow", resumable);
    const before = [...(await reader.read(5))];
    const other = await follow(two.client(), {
      thread_id: threadId,
      turn_id: reader.turnId,
      after: before.length,
    });
    await other?.read(40);
    await one.client().ask("turns.stop", { thread_id: threadId });
    const [all, rest] = await Promise.all([reader.readAll(), other?.readAll()]);
    expect([...before, ...(rest ?? [])]).toEqual(all);
    expect(outline(all).at(-1)).toBe("done assistant_message");
  });

  it("let a turn of one be stopped from the other, within a second", async () => {
    const { reader, threadId } = await begin(one.client(), "/slow", resumable);
    await reader.read(8);
    const started = performance.now();
    await two.client().ask("turns.stop", { thread_id: threadId });
    const events = await reader.readAll();
    expect(performance.now() - started).toBeLessThan(1_000);
    const [, answer] = await two.client().items(threadId);
    expect(answer).toMatchObject({ content: [{ text: spoken(events) }] });
  });

  it("never run two turns on one thread", async () => {
    const { reader, threadId } = await begin(one.client(), "/slow", resumable);
    const refusal = await two.client().refusal({
      type: "threads.add_user_message",
      params: {
        thread_id: threadId,
        input: { content: [], attachments: [], inference_options: {} },
      },
    });
    expect(refusal).toMatchObject({ status: 409, code: "turn_running" });
    await two.client().ask("turns.stop", { thread_id: threadId });
    await reader.readAll();
  });

  it("notice each other's death: the turn counts as interrupted and can be retried", async () => {
    const { reader, threadId } = await begin(two.client(), "/slow", resumable);
    await reader.read(60);
    const other = await follow(one.client(), { thread_id: threadId });
    await two.end("SIGKILL");
    // As if its last sign of life were so much older: nobody has to wait for that.
    await database.db.execute(
      sql`update chat_processes set heartbeat_at = heartbeat_at - interval '10 seconds'
        where id in (select process_id from chat_turns where thread_id = ${threadId})`,
    );
    const events = (await other?.readAll()) ?? [];
    expect(events.at(-1)).toEqual(retryable);
    const [question, answer] = await one.client().items(threadId);
    expect(answer).toMatchObject({ content: [{ text: spoken(events) }] });
    const retry = { thread_id: threadId, item_id: question?.id ?? "" };
    const again = new StreamReader(
      one.client(),
      await one.client().post({ type: "threads.retry_after_item", params: retry }),
    );
    await again.read(5);
    await one.client().ask("turns.stop", { thread_id: threadId });
    expect(outline(await again.readAll()).at(-1)).toBe("done assistant_message");
    expect(await one.client().items(threadId)).toHaveLength(2);
  }, 40_000);
});

describe("a process on an embedded database", () => {
  let folder: string;
  let url: string;
  let server: ChildServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "chatkit-"));
    url = join(folder, "db");
    // A database that is there already starts in a third of the time.
    const loadDataDir = await openAsBlob(inject("pgliteDump"));
    await (await openPglite(url, { migrationsFolder: "", loadDataDir })).close();
    server = await ChildServer.start(url);
  }, 120_000);
  afterAll(async () => {
    await server.end();
    await rm(folder, { recursive: true, force: true });
  });

  it("killed in mid-turn shows after its restart what was said, and offers a retry", async () => {
    const { reader, threadId } = await begin(server.client(), "/slow", resumable);
    await reader.read(60);
    const seen = spoken(reader.events);
    await server.end("SIGKILL");

    server = await ChildServer.start(url, { GRACE_MS: "500" });
    const client = server.client();
    const thread = await client.ask("threads.get_by_id", { thread_id: threadId });
    const answer = thread.items.data[1];
    const kept = answer?.type === "assistant_message" ? (answer.content[0]?.text ?? "") : "";
    expect(kept.length).toBeGreaterThan(20);
    expect(seen.startsWith(kept) || kept.startsWith(seen)).toBe(true);
    expect(await (await follow(client, { thread_id: threadId }))?.readAll()).toEqual([retryable]);
    const known = await follow(client, { thread_id: threadId, turn_id: reader.turnId });
    expect((await known?.readAll())?.at(-1)).toEqual(retryable);
    await client.say(threadId, "hi");
    expect(await follow(client, { thread_id: threadId })).toBeUndefined();
  }, 120_000);

  it("asked to end gives turns some time, then cuts them off, to be retried", async () => {
    const { reader, threadId } = await begin(server.client(), "/slow", resumable);
    await reader.read(10);
    const ended = server.end("SIGTERM");
    const events = await reader.readAll();
    expect(spoken(events).length).toBeGreaterThan(50);
    expect(events.at(-1)).toEqual(retryable);
    expect(events.at(-2)).toMatchObject({
      type: "thread.item.done",
      item: { content: [{ text: spoken(events) }] },
    });
    await ended;
    server = await ChildServer.start(url);
    const [, answer] = await server.client().items(threadId);
    expect(answer).toMatchObject({ content: [{ text: spoken(events) }] });
    const again = await follow(server.client(), { thread_id: threadId });
    expect(await again?.readAll()).toEqual([retryable]);
  }, 120_000);
});
