import { and, count, eq, isNull } from "drizzle-orm";
import { chatAttachments } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";

/** Largest file, in bytes. */
export const maxAttachmentBytes = 10 * 1024 * 1024;
/** Most files that one message may carry. */
export const maxAttachmentsPerMessage = 10;
/** Most files a user may have lying about that no message names yet. */
const maxUnsent = 40;

export function checkSize(size: number): void {
  if (size > maxAttachmentBytes) {
    throw new ServiceError(
      "limit_reached",
      `A file may have at most ${maxAttachmentBytes / 1024 / 1024} MB.`,
      "size",
    );
  }
}

export async function checkUnsent(ctx: ServiceContext): Promise<void> {
  const [row] = await ctx.db
    .select({ unsent: count() })
    .from(chatAttachments)
    .where(and(eq(chatAttachments.userId, ctx.actor.userId), isNull(chatAttachments.threadId)));
  if (row && row.unsent >= maxUnsent) {
    throw new ServiceError("limit_reached", "Too many files wait for a message. Send some first.");
  }
}
