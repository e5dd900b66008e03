import type { Attachment } from "../protocol/attachments.ts";
import type { ThreadItem, UserMessageItem } from "../protocol/items.ts";
import type { JsonObject } from "../protocol/json.ts";
import type { Page } from "../protocol/pages.ts";
import type { Thread } from "../protocol/threads.ts";

/** A thread as it is stored. `metadata` is the integration's own and never leaves the server. */
export type ThreadRecord = Omit<Thread, "items" | "metadata"> & { metadata: JsonObject };

/** `limit` is at least 1; `after` is the id of the row after which the page begins. */
export type Paging = { limit: number; order: "asc" | "desc"; after?: string | undefined };

/**
 * Where threads live. Every method gets the request's context last and reaches only what belongs to its
 * user; for anything else it throws `NotFoundError`, exactly as for what is missing.
 * Lists are ordered by creation; an `after` that names no row of the list throws `NotFoundError`.
 */
export interface Store<C> {
  loadThread(threadId: string, context: C): Promise<ThreadRecord>;
  /** Overwrites a thread that exists. */
  saveThread(thread: ThreadRecord, context: C): Promise<void>;
  listThreads(paging: Paging, context: C): Promise<Page<ThreadRecord>>;
  /** Removes the thread with all it holds; a thread that is not there is no error. */
  deleteThread(threadId: string, context: C): Promise<void>;

  loadItem(item: ItemRef, context: C): Promise<ThreadItem>;
  /**
   * Hidden items count and are returned only with `hidden: true`. An unknown thread is an empty page.
   */
  listItems(list: ItemList, context: C): Promise<Page<ThreadItem>>;
  /** Adds the item, or overwrites the one with its id. Throws `NotFoundError` for an unknown thread. */
  saveItem(item: ThreadItem, context: C): Promise<void>;
  /** Items that are not there are no error. */
  deleteItems(threadId: string, itemIds: string[], context: C): Promise<void>;
  /** Removes and returns, oldest first, everything younger than this item; throws if it is not there. */
  takeItemsAfter(item: ItemRef, context: C): Promise<ThreadItem[]>;
}

export type ItemRef = { threadId: string; itemId: string };
type ItemList = Paging & { threadId: string; hidden: boolean };

/** Records of attachments and the ways to their bytes. Without one, attachment requests are refused. */
export interface AttachmentStore<C> {
  /** Two-phase upload: stores the record and says where the bytes go. */
  create(file: { name: string; size: number; mime_type: string }, context: C): Promise<Attachment>;
  /** In the order asked for; throws `NotFoundError` if one is missing. */
  load(attachmentIds: string[], context: C): Promise<Attachment[]>;
  /** Removes bytes and record; throws `NotFoundError` if there are none. */
  delete(attachmentId: string, context: C): Promise<void>;
}

/** What begins with a turn, in one piece: all of it is stored, or none. */
export type TurnStart = {
  id: string;
  threadId: string;
  /** The thread to create first. */
  newThread?: ThreadRecord | undefined;
  /** Its attachments are bound to the thread. */
  userMessage?: UserMessageItem | undefined;
  /** The client's name for the request, by which a repetition is known. */
  requestId?: string | undefined;
};

export type TurnOpening =
  | { outcome: "started"; thread: ThreadRecord }
  /** Another turn runs on the thread; nothing was stored. */
  | { outcome: "busy" }
  /** The request came before and started this turn; nothing was stored. */
  | { outcome: "repeated"; turn: TurnRecord };

export type TurnRecord = {
  id: string;
  threadId: string;
  state: "running" | "finished" | "interrupted";
};

/** Frames in the order they were sent; `first` is the number of the first, from 1. */
export type FrameBatch = { first: number; frames: string };

export type TurnEnding = {
  state: "finished" | "interrupted";
  /** false: the turn can be forgotten with its frames, nobody will ask for it again. */
  keep: boolean;
  /** Frames not appended yet. */
  rest?: FrameBatch | undefined;
};

/**
 * The record of turns: that at most one runs per thread, what it has sent (written in batches), and the
 * signals by which processes that share the record follow and stop each other's turns.
 */
export interface TurnLog<C> {
  /** Throws `NotFoundError` for an unknown thread. Forgets interrupted turns of the thread. */
  open(start: TurnStart, context: C): Promise<TurnOpening>;
  /** Resolves with whether the turn still counts as running: another process may have given it up. */
  append(turnId: string, batch: FrameBatch, context: C): Promise<boolean>;
  /** Ends a running turn; one that was given up stays as it is. */
  close(turnId: string, ending: TurnEnding, context: C): Promise<void>;
  /** Without `turnId`: the running turn of the thread, else the last interrupted one. */
  find(
    turn: { threadId: string; turnId?: string | undefined },
    context: C,
  ): Promise<TurnRecord | undefined>;
  /** All batches that hold frames after the one numbered `after`. */
  read(turnId: string, after: number, context: C): Promise<FrameBatch[]>;
  /** Marks the thread's running turn as interrupted if its process is dead, and returns it. */
  takeAbandoned(threadId: string, context: C): Promise<TurnRecord | undefined>;
  /** Asks the process that runs the turn to stop it. */
  requestStop(turnId: string, context: C): Promise<void>;
  /** Calls back when a turn of another process has new frames or has ended; returns the way to stop. */
  watch(turnId: string, onChange: () => void): () => void;
  /** Hands over the requests to stop turns of this process; called once, by the server. */
  onStopRequest(stop: (turnId: string) => void): void;
}
