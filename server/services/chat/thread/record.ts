import { and, eq, type SQL } from "drizzle-orm";
import { type ChatThreadStatus, chatThreads } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";

/** A conversation as it is stored, without its items. */
export type ChatThread = {
  id: string;
  title: string | null;
  status: ChatThreadStatus;
  allowedImageDomains: string[] | null;
  metadata: Record<string, unknown>;
  createdAt: Date;
};

export const threadColumns = {
  id: chatThreads.id,
  title: chatThreads.title,
  status: chatThreads.status,
  allowedImageDomains: chatThreads.allowedImageDomains,
  metadata: chatThreads.metadata,
  createdAt: chatThreads.createdAt,
};

export function ownThread({ actor }: ServiceContext, threadId: string): SQL | undefined {
  return and(eq(chatThreads.id, threadId), eq(chatThreads.userId, actor.userId));
}

export function noThread(): ServiceError {
  return new ServiceError("not_found", "There is no such conversation.");
}

/** A title as the database can hold it: PostgreSQL's text has no NUL. */
export function storableTitle(title: string | null): string | null {
  return title?.replaceAll("\u0000", "") ?? null;
}
