import type { ChatKitRequest } from "#chatkit/protocol/requests/request.ts";
import type { Call, Core } from "../core.ts";
import { customAction, syncCustomAction } from "./actions.ts";
import { createAttachment, deleteAttachment } from "./attachments.ts";
import { addClientToolOutput } from "./client-tool-output.ts";
import { giveFeedback, listItems } from "./items.ts";
import { retryAfterItem } from "./retry.ts";
import { addStructuredInput } from "./structured-input.ts";
import { deleteThread, getThread, listThreads, updateThread } from "./threads.ts";
import { transcribe } from "./transcribe.ts";
import { followTurn, stopTurn } from "./turns.ts";
import { addUserMessage, createThread } from "./user-message.ts";

/** Carries a request out by its type. */
export function dispatch<C>(
  core: Core<C>,
  call: Call<C>,
  request: ChatKitRequest,
): Promise<Response> {
  switch (request.type) {
    case "threads.create":
      return createThread(core, call, request);
    case "threads.add_user_message":
      return addUserMessage(core, call, request);
    case "threads.add_client_tool_output":
      return addClientToolOutput(core, call, request);
    case "threads.add_structured_input":
      return addStructuredInput(core, call, request);
    case "threads.retry_after_item":
      return retryAfterItem(core, call, request);
    case "threads.custom_action":
      return customAction(core, call, request);
    case "threads.sync_custom_action":
      return syncCustomAction(core, call, request);
    case "threads.get_by_id":
      return getThread(core, call, request);
    case "threads.list":
      return listThreads(core, call, request);
    case "threads.update":
      return updateThread(core, call, request);
    case "threads.delete":
      return deleteThread(core, call, request);
    case "items.list":
      return listItems(core, call, request);
    case "items.feedback":
      return giveFeedback(core, call, request);
    case "attachments.create":
      return createAttachment(core, call, request);
    case "attachments.delete":
      return deleteAttachment(core, call, request);
    case "input.transcribe":
      return transcribe(core, call, request);
    case "turns.follow":
      return followTurn(core, call, request);
    case "turns.stop":
      return stopTurn(core, call, request);
  }
}
