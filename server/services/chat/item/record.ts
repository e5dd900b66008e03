import { and, eq, type SQL } from "drizzle-orm";
import { chatItems } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";

/** An item of a conversation. What is in it is the protocol's business: here it is JSON with an id. */
export type ChatItem = {
  id: string;
  threadId: string;
  type: string;
  /** For the model alone. */
  hidden: boolean;
  createdAt: Date;
  payload: Record<string, unknown>;
};

export type ChatItemRef = { threadId: string; itemId: string };

export function ownItems({ actor }: ServiceContext, threadId: string): SQL | undefined {
  return and(eq(chatItems.threadId, threadId), eq(chatItems.userId, actor.userId));
}

export function noItem(): ServiceError {
  return new ServiceError("not_found", "There is no such item in the conversation.");
}
