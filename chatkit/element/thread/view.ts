import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { Thread } from "#chatkit/protocol/threads.ts";

/** What is known of one thread: its head, the loaded tail of its items, and what is being made. */
export interface ThreadView {
  /** Undefined before the server has created the thread. */
  thread: Omit<Thread, "items"> | undefined;
  /** Oldest first; hidden kinds never enter. */
  items: readonly ThreadItem[];
  /** Ids of items that were announced and are not done: their content still changes. */
  open: ReadonlySet<string>;
  /** Ids that a replay announces although they are finished here: their old updates are not applied. */
  replayed: ReadonlySet<string>;
  /** Progress of images being generated, 0 to 1 by item id. */
  progress: Readonly<Record<string, number>>;
}

export const emptyView: ThreadView = {
  thread: undefined,
  items: [],
  open: new Set(),
  replayed: new Set(),
  progress: {},
};

/** The view at the start of a stream, or after one: nothing of an earlier stream is still open. */
export function settled(view: ThreadView): ThreadView {
  return { ...view, open: new Set(), replayed: new Set(), progress: {} };
}

const hiddenKinds: ReadonlySet<string> = new Set(["hidden_context_item", "sdk_hidden_context"]);

/** True of the kinds that are for the model alone and are never shown, whatever a server sends. */
export function isHidden(item: ThreadItem): boolean {
  return hiddenKinds.has(item.type);
}
