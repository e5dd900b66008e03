import type { Action } from "../protocol/actions.ts";
import type { ThreadStreamEvent } from "../protocol/events.ts";
import type { UserMessageItem, WidgetItem } from "../protocol/items.ts";
import type { SyncActionResponse, Transcription } from "../protocol/responses.ts";
import type { AttachmentStore, Store, ThreadRecord, TurnLog } from "./store.ts";

export type ThreadChange = Partial<
  Pick<ThreadRecord, "title" | "status" | "allowed_image_domains" | "metadata">
>;

/** What a responder or an action is given: the thread it answers in, and who asked. */
export type TurnContext<C> = {
  readonly turnId: string;
  /** As it is now, changes of this turn included. */
  readonly thread: ThreadRecord;
  readonly context: C;
  readonly store: Store<C>;
  /** Aborts when the person stops the turn or the process goes down: hand it to the model call. */
  readonly signal: AbortSignal;
  /** Stored and sent as `thread.updated` after the next event, or at the end. */
  updateThread(change: ThreadChange): void;
};

export type ActionInput = { action: Action; sender: WidgetItem | undefined };
export type SyncActionInput<C> = ActionInput & {
  thread: ThreadRecord;
  context: C;
  store: Store<C>;
};

/** Dictated audio; `mediaType` is the mime type without its parameters. */
export type AudioInput = { data: Uint8Array; mimeType: string; mediaType: string };

type Feedback = {
  threadId: string;
  itemIds: string[];
  kind: "positive" | "negative";
};

export type ChatKitServerOptions<C> = {
  store: Store<C>;
  turns: TurnLog<C>;
  attachments?: AttachmentStore<C> | undefined;
  /**
   * Answers a message; without one, goes on after a client tool's output or a structured input.
   * The user's message is in the store before this is called.
   */
  respond(
    turn: TurnContext<C>,
    message: UserMessageItem | undefined,
  ): AsyncIterable<ThreadStreamEvent>;
  /** Handles a widget's action with an event stream. The payload is untrusted. */
  action?(turn: TurnContext<C>, input: ActionInput): AsyncIterable<ThreadStreamEvent>;
  /**
   * Handles a widget's action at once, also while a turn runs. What it returns is shown, not stored.
   */
  syncAction?(input: SyncActionInput<C>): Promise<SyncActionResponse>;
  transcribe?(audio: AudioInput, context: C): Promise<Transcription>;
  feedback?(feedback: Feedback, context: C): Promise<void>;
  /** Whether the client shows a stop button; it does by default. */
  allowCancel?(thread: ThreadRecord, context: C): boolean;
  /** Hears of every error whose text people do not get to see. */
  onError?(error: unknown): void;
  limits?: Partial<Limits>;
};

export type Limits = {
  /** Largest request body in bytes; audio for transcription comes in it. */
  bodyBytes: number;
  /** Silence in milliseconds after which a stream gets a comment line; 0: never. */
  heartbeatMs: number;
  /** How often, in milliseconds, frames are written to the log for a client that may come back. */
  logEveryMs: number;
  /** The same for other clients: only a crash makes anybody read those. */
  spareLogEveryMs: number;
  /** Most rows a page holds, whatever was asked for. */
  pageSize: number;
};

export const defaultLimits: Limits = {
  bodyBytes: 8 * 1024 * 1024,
  heartbeatMs: 15_000,
  logEveryMs: 300,
  spareLogEveryMs: 1_000,
  pageSize: 100,
};
