import type { Attachment } from "#chatkit/protocol/attachments.ts";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { Page } from "#chatkit/protocol/pages.ts";
import type { ChatKitRequestInput } from "#chatkit/protocol/requests/request.ts";
import type { SyncActionResponse, Transcription } from "#chatkit/protocol/responses.ts";
import type { Thread } from "#chatkit/protocol/threads.ts";

/** The requests that are answered by a stream of events. */
export type StreamType =
  | "threads.create"
  | "threads.add_user_message"
  | "threads.add_client_tool_output"
  | "threads.add_structured_input"
  | "threads.retry_after_item"
  | "threads.custom_action"
  | "turns.follow";

/** The answers of all other requests. */
export interface Answers {
  "threads.get_by_id": Thread;
  "threads.list": Page<Thread>;
  "threads.update": Thread;
  "threads.delete": object;
  "threads.sync_custom_action": SyncActionResponse;
  "items.list": Page<ThreadItem>;
  "items.feedback": object;
  "attachments.create": Attachment;
  "attachments.delete": object;
  "input.transcribe": Transcription;
  "turns.stop": object;
}

/** The params of one request type, as a client may write them. */
export type ParamsOf<T extends ChatKitRequestInput["type"]> = Extract<
  ChatKitRequestInput,
  { type: T }
>["params"];

/** A streaming request in full: the type with its params. */
export type StreamRequest = {
  [T in StreamType]: { type: T; params: ParamsOf<T> };
}[StreamType];
