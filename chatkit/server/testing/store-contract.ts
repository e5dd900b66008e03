import { beforeAll, describe, expect, it } from "vitest";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { NotFoundError } from "../errors.ts";
import { newId } from "../ids.ts";
import type { Store, ThreadRecord, TurnLog } from "../store.ts";
import { assistantItem, hiddenItem, threadRecord, userItem } from "./records.ts";

export type Backend<C> = {
  store: Store<C>;
  turns: TurnLog<C>;
  /** Two users who must not see each other's rows. */
  alice: C;
  bob: C;
};

/** What every store has to do; run it against each one that is written. */
export function describeStoreContract<C>(name: string, setUp: () => Promise<Backend<C>>): void {
  describe(`store contract: ${name}`, () => {
    let backend: Backend<C>;
    beforeAll(async () => {
      backend = await setUp();
    });

    /** A thread that exists, by the only way there is: a turn that begins with it. */
    async function addThread(context: C, given: Partial<ThreadRecord> = {}) {
      const thread = threadRecord(given);
      const id = newId("turn");
      const { turns } = backend;
      await turns.open({ id, threadId: thread.id, newThread: thread }, context);
      await turns.close(id, { state: "finished", keep: false }, context);
      return thread;
    }
    async function addItems(items: ThreadItem[]) {
      for (const item of items) await backend.store.saveItem(item, backend.alice);
    }
    async function walk(threadId: string, order: "asc" | "desc", limit: number) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const list = { threadId, order, limit, after, hidden: false };
        const page = await backend.store.listItems(list, backend.alice);
        expect(page.data.length).toBeLessThanOrEqual(limit);
        expect(page.has_more).toBe(page.after !== undefined);
        seen.push(...page.data.map(({ id }) => id));
        after = page.after;
      } while (after !== undefined);
      return seen;
    }

    it("keeps a thread as it was saved", async () => {
      const { store, alice } = backend;
      const thread = await addThread(alice);
      expect(await store.loadThread(thread.id, alice)).toEqual(thread);
      const changed: ThreadRecord = {
        ...thread,
        title: "Groceries",
        status: { type: "locked", reason: "Because" },
        allowed_image_domains: ["example.com"],
        metadata: { k: { deep: [null, "\u0000", "\ud800"] } },
      };
      await store.saveThread(changed, alice);
      expect(await store.loadThread(thread.id, alice)).toEqual(changed);
    });

    it("keeps an item as it was saved, odd characters and inner nulls included", async () => {
      const { store, alice } = backend;
      const thread = await addThread(alice);
      const item: ThreadItem = {
        type: "client_tool_call",
        id: newId("tool_call"),
        thread_id: thread.id,
        created_at: new Date().toISOString(),
        status: "pending",
        call_id: "call_1",
        name: "get_selection",
        arguments: { a: null, text: "\u0000 \u2028 \ud83d\ude80 \udc00", "": 1 },
      };
      await store.saveItem(item, alice);
      expect(await store.loadItem({ threadId: thread.id, itemId: item.id }, alice)).toEqual(item);
    });

    it("pages through items of one and the same moment without skipping or repeating", async () => {
      const thread = await addThread(backend.alice);
      const items = Array.from({ length: 7 }, (_, n) => assistantItem(thread.id, `${n}`));
      const moment = "2026-11-22T10:00:00.000Z";
      await addItems(items.map((item) => ({ ...item, created_at: moment })));
      const ids = items.map(({ id }) => id);
      for (const limit of [1, 2, 3, 6, 7, 8]) {
        expect(await walk(thread.id, "asc", limit)).toEqual(ids);
        expect(await walk(thread.id, "desc", limit)).toEqual(ids.toReversed());
      }
    });

    it("pages through threads, newest first", async () => {
      const { store, bob } = backend;
      const created_at = "2026-11-22T10:00:00.000Z";
      const threads: ThreadRecord[] = [];
      for (let n = 0; n < 5; n += 1) threads.push(await addThread(bob, { created_at }));
      const newestFirst = threads.map(({ id }) => id).toReversed();
      const first = await store.listThreads({ limit: 3, order: "desc" }, bob);
      expect(first.data.map(({ id }) => id)).toEqual(newestFirst.slice(0, 3));
      expect(first).toMatchObject({ has_more: true, after: newestFirst[2] });
      const rest = await store.listThreads({ limit: 3, order: "desc", after: first.after }, bob);
      expect(rest.data.map(({ id }) => id)).toEqual(newestFirst.slice(3));
      expect(rest.has_more).toBe(false);
    });

    it("fills pages past hidden items, and shows them to the model alone", async () => {
      const { store, alice } = backend;
      const thread = await addThread(alice);
      // Each is dated when it is made: in the order in which they are to stand.
      const [first, hidden] = [userItem(thread.id, "1"), hiddenItem(thread.id)];
      const last = assistantItem(thread.id, "2");
      await addItems([first, hidden, last]);
      expect(await walk(thread.id, "asc", 1)).toEqual([first.id, last.id]);
      const list = { threadId: thread.id, limit: 9, order: "asc" as const, hidden: true };
      const all = await store.listItems(list, alice);
      expect(all.data.map(({ type }) => type)).toEqual([
        "user_message",
        "hidden_context_item",
        "assistant_message",
      ]);
    });

    it("overwrites an item in its place", async () => {
      const { store, alice } = backend;
      const thread = await addThread(alice);
      const [first, second] = [assistantItem(thread.id, "old"), assistantItem(thread.id, "2")];
      await addItems([first, second]);
      const changed = { ...assistantItem(thread.id, "new"), id: first.id };
      await store.saveItem({ ...changed, created_at: first.created_at }, alice);
      expect(await walk(thread.id, "asc", 9)).toEqual([first.id, second.id]);
      const loaded = await store.loadItem({ threadId: thread.id, itemId: first.id }, alice);
      expect(loaded).toMatchObject({ content: [{ text: "new" }] });
    });

    it("gives nothing of another user's away and lets nothing of it be changed", async () => {
      const { store, turns, alice, bob } = backend;
      const thread = await addThread(alice);
      const item = assistantItem(thread.id, "secret");
      await store.saveItem(item, alice);
      const ref = { threadId: thread.id, itemId: item.id };
      const list = { threadId: thread.id, limit: 5, order: "asc" as const, hidden: true };
      await expect(store.loadThread(thread.id, bob)).rejects.toThrow(NotFoundError);
      await expect(store.saveThread({ ...thread, title: "x" }, bob)).rejects.toThrow(NotFoundError);
      await expect(store.loadItem(ref, bob)).rejects.toThrow(NotFoundError);
      await expect(store.saveItem(item, bob)).rejects.toThrow(NotFoundError);
      await expect(store.takeItemsAfter(ref, bob)).rejects.toThrow(NotFoundError);
      await expect(turns.open({ id: newId("turn"), threadId: thread.id }, bob)).rejects.toThrow(
        NotFoundError,
      );
      expect(await store.listItems(list, bob)).toEqual({ data: [], has_more: false });
      await store.deleteThread(thread.id, bob);
      await store.deleteItems(thread.id, [item.id], bob).catch(expectNotFound);
      expect(await store.loadThread(thread.id, alice)).toEqual(thread);
      expect(await store.loadItem(ref, alice)).toEqual(item);
    });

    it("refuses a cursor that names no row of the list", async () => {
      const { store, alice } = backend;
      const thread = await addThread(alice);
      const other = await addThread(alice);
      const elsewhere = assistantItem(other.id, "x");
      await store.saveItem(elsewhere, alice);
      await store.saveItem(assistantItem(thread.id, "y"), alice);
      for (const after of ["nothing", elsewhere.id]) {
        const list = { threadId: thread.id, limit: 5, order: "asc" as const, after, hidden: false };
        await expect(store.listItems(list, alice)).rejects.toThrow(NotFoundError);
      }
      await expect(
        store.listThreads({ limit: 5, order: "desc", after: "nothing" }, alice),
      ).rejects.toThrow(NotFoundError);
    });

    it("answers for an unknown thread with an empty page of items", async () => {
      const list = { threadId: "thr_0", limit: 5, order: "asc" as const, hidden: false };
      const page = await backend.store.listItems(list, backend.alice);
      expect(page).toEqual({ data: [], has_more: false });
    });

    it("deletes a thread with its items, and again without complaint", async () => {
      const { store, alice } = backend;
      const thread = await addThread(alice);
      const item = assistantItem(thread.id, "x");
      await store.saveItem(item, alice);
      await store.deleteThread(thread.id, alice);
      await store.deleteThread(thread.id, alice);
      await expect(store.loadThread(thread.id, alice)).rejects.toThrow(NotFoundError);
      await expect(store.loadItem({ threadId: thread.id, itemId: item.id }, alice)).rejects.toThrow(
        NotFoundError,
      );
    });

    it("deletes items, those that are not there without complaint", async () => {
      const { store, alice } = backend;
      const thread = await addThread(alice);
      const [gone, stays] = [assistantItem(thread.id, "1"), assistantItem(thread.id, "2")];
      await addItems([gone, stays]);
      await store.deleteItems(thread.id, [gone.id, "msg_0"], alice);
      expect(await walk(thread.id, "asc", 5)).toEqual([stays.id]);
    });

    it("takes everything after an item, hidden items too, oldest first", async () => {
      const { store, alice } = backend;
      const thread = await addThread(alice);
      const kept = userItem(thread.id, "question");
      const after = [
        assistantItem(thread.id, "a"),
        hiddenItem(thread.id),
        userItem(thread.id, "b"),
      ];
      const moment = "2026-11-22T10:00:00.000Z";
      await addItems([kept, ...after].map((item) => ({ ...item, created_at: moment })));
      const ref = { threadId: thread.id, itemId: kept.id };
      const taken = await store.takeItemsAfter(ref, alice);
      expect(taken.map(({ id }) => id)).toEqual(after.map(({ id }) => id));
      expect(await walk(thread.id, "asc", 5)).toEqual([kept.id]);
      await expect(store.takeItemsAfter({ ...ref, itemId: "msg_0" }, alice)).rejects.toThrow(
        NotFoundError,
      );
    });

    it("keeps every item of writers that write at once", async () => {
      const thread = await addThread(backend.alice);
      const items = Array.from({ length: 20 }, (_, n) => assistantItem(thread.id, `${n}`));
      await Promise.all(items.map((item) => backend.store.saveItem(item, backend.alice)));
      const seen = await walk(thread.id, "asc", 6);
      expect(seen.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    });
  });
}

function expectNotFound(error: unknown): void {
  expect(error).toBeInstanceOf(NotFoundError);
}
