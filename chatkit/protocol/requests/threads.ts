import { z } from "zod";
import { action } from "../actions.ts";
import { structuredSubmission } from "../structured-input.ts";
import { userMessageInput } from "../user-message.ts";
import { request } from "./envelope.ts";
import { paging } from "./paging.ts";

const threadId = z.string();

/** A required field of any JSON, null included: only its absence is refused. */
const anyJson = z.custom<unknown>((value) => value !== undefined, "Required.");

const actionParams = z.object({ thread_id: threadId, item_id: z.string().nullish(), action });

export const threadsCreate = request("threads.create", z.object({ input: userMessageInput }));
export const threadsAddUserMessage = request(
  "threads.add_user_message",
  z.object({ thread_id: threadId, input: userMessageInput }),
);
export const threadsAddClientToolOutput = request(
  "threads.add_client_tool_output",
  z.object({ thread_id: threadId, result: anyJson }),
);
export const threadsAddStructuredInput = request(
  "threads.add_structured_input",
  z.object({ thread_id: threadId, item_id: z.string(), input: structuredSubmission }),
);
export const threadsRetryAfterItem = request(
  "threads.retry_after_item",
  z.object({ thread_id: threadId, item_id: z.string() }),
);
export const threadsCustomAction = request("threads.custom_action", actionParams);
export const threadsSyncCustomAction = request("threads.sync_custom_action", actionParams);
export const threadsGetById = request("threads.get_by_id", z.object({ thread_id: threadId }));
export const threadsList = request("threads.list", z.object(paging));
export const threadsUpdate = request(
  "threads.update",
  z.object({ thread_id: threadId, title: z.string() }),
);
export const threadsDelete = request("threads.delete", z.object({ thread_id: threadId }));
