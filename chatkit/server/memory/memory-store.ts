import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { Page } from "#chatkit/protocol/pages.ts";
import { NotFoundError } from "../errors.ts";
import type { ItemRef, Paging, Store, ThreadRecord } from "../store.ts";
import { isHiddenItem } from "../turns/hidden.ts";

/** Whose data a request may see. */
export type MemoryContext = { userId: string };

type StoredThread = { userId: string; thread: ThreadRecord; items: ThreadItem[] };

/**
 * A store that forgets everything with the process: for tests and for a first try. Threads and items
 * are ordered as they were added.
 */
export class MemoryStore implements Store<MemoryContext> {
  readonly #threads = new Map<string, StoredThread>();

  async loadThread(threadId: string, context: MemoryContext): Promise<ThreadRecord> {
    return structuredClone(this.#stored(threadId, context).thread);
  }

  async saveThread(thread: ThreadRecord, context: MemoryContext): Promise<void> {
    this.#stored(thread.id, context).thread = structuredClone(thread);
  }

  /** Adds a thread; the turn log does it when a turn begins with one. */
  createThread(thread: ThreadRecord, { userId }: MemoryContext): void {
    this.#threads.set(thread.id, { userId, thread: structuredClone(thread), items: [] });
  }

  async listThreads(paging: Paging, { userId }: MemoryContext): Promise<Page<ThreadRecord>> {
    const own = [...this.#threads.values()].filter((stored) => stored.userId === userId);
    return toPage(
      own.map(({ thread }) => thread),
      paging,
    );
  }

  async deleteThread(threadId: string, { userId }: MemoryContext): Promise<void> {
    if (this.#threads.get(threadId)?.userId === userId) this.#threads.delete(threadId);
  }

  async loadItem({ threadId, itemId }: ItemRef, context: MemoryContext): Promise<ThreadItem> {
    const item = this.#stored(threadId, context).items.find(({ id }) => id === itemId);
    if (!item) throw new NotFoundError("item");
    return structuredClone(item);
  }

  async listItems(
    list: Paging & { threadId: string; hidden: boolean },
    { userId }: MemoryContext,
  ): Promise<Page<ThreadItem>> {
    const stored = this.#threads.get(list.threadId);
    if (stored?.userId !== userId) return { data: [], has_more: false };
    return toPage(
      stored.items.filter((item) => list.hidden || !isHiddenItem(item)),
      list,
    );
  }

  async saveItem(item: ThreadItem, context: MemoryContext): Promise<void> {
    const { items } = this.#stored(item.thread_id, context);
    const index = items.findIndex(({ id }) => id === item.id);
    if (index < 0) items.push(structuredClone(item));
    else items[index] = structuredClone(item);
  }

  async deleteItems(threadId: string, itemIds: string[], context: MemoryContext): Promise<void> {
    const stored = this.#stored(threadId, context);
    stored.items = stored.items.filter((item) => !itemIds.includes(item.id));
  }

  async takeItemsAfter(ref: ItemRef, context: MemoryContext): Promise<ThreadItem[]> {
    const { items } = this.#stored(ref.threadId, context);
    const index = items.findIndex(({ id }) => id === ref.itemId);
    if (index < 0) throw new NotFoundError("item");
    return items.splice(index + 1);
  }

  #stored(threadId: string, { userId }: MemoryContext): StoredThread {
    const stored = this.#threads.get(threadId);
    if (stored?.userId !== userId) throw new NotFoundError("thread");
    return stored;
  }
}

function toPage<T extends { id: string }>(rows: T[], { limit, order, after }: Paging): Page<T> {
  const ordered = order === "asc" ? rows : rows.toReversed();
  const start = after === undefined ? 0 : ordered.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && start === 0) throw new NotFoundError("row to continue after");
  const data = structuredClone(ordered.slice(start, start + limit));
  const has_more = start + limit < ordered.length;
  return has_more ? { data, has_more, after: data.at(-1)?.id } : { data, has_more };
}
