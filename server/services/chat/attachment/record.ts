import { and, eq, type SQL } from "drizzle-orm";
import { chatAttachments } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";

/** A file a person gave to the chat: announced first, then uploaded, then named by a message. */
export type ChatAttachment = {
  id: string;
  threadId: string | null;
  name: string;
  mimeType: string;
  /** In bytes. */
  size: number;
  uploadedAt: Date | null;
};

export const attachmentColumns = {
  id: chatAttachments.id,
  threadId: chatAttachments.threadId,
  name: chatAttachments.name,
  mimeType: chatAttachments.mimeType,
  size: chatAttachments.size,
  uploadedAt: chatAttachments.uploadedAt,
};

export function ownAttachment({ actor }: ServiceContext, id: string): SQL | undefined {
  return and(eq(chatAttachments.id, id), eq(chatAttachments.userId, actor.userId));
}

export function noAttachment(): ServiceError {
  return new ServiceError("not_found", "There is no such attachment.");
}
