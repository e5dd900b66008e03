import { z } from "zod";
import {
  attachmentsCreate,
  attachmentsDelete,
  inputTranscribe,
  itemsFeedback,
  itemsList,
} from "./items.ts";
import {
  threadsAddClientToolOutput,
  threadsAddStructuredInput,
  threadsAddUserMessage,
  threadsCreate,
  threadsCustomAction,
  threadsDelete,
  threadsGetById,
  threadsList,
  threadsRetryAfterItem,
  threadsSyncCustomAction,
  threadsUpdate,
} from "./threads.ts";
import { turnsFollow, turnsStop } from "./turns.ts";

/** The sixteen requests of the protocol and our two for turns that survive. */
export const chatKitRequest = z.discriminatedUnion("type", [
  threadsCreate,
  threadsAddUserMessage,
  threadsAddClientToolOutput,
  threadsAddStructuredInput,
  threadsRetryAfterItem,
  threadsCustomAction,
  threadsSyncCustomAction,
  threadsGetById,
  threadsList,
  threadsUpdate,
  threadsDelete,
  itemsList,
  itemsFeedback,
  attachmentsCreate,
  attachmentsDelete,
  inputTranscribe,
  turnsFollow,
  turnsStop,
]);

/** A request as the server sees it, defaults filled in. */
export type ChatKitRequest = z.output<typeof chatKitRequest>;
/** A request as a client may write it. */
export type ChatKitRequestInput = z.input<typeof chatKitRequest>;
export type RequestType = ChatKitRequest["type"];
/** The request of one type, as the server sees it. */
export type RequestOf<T extends RequestType> = Extract<ChatKitRequest, { type: T }>;
