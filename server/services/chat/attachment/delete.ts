import { and, isNull, lt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { chatAttachments } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { type Blobs, databaseBlobs } from "./blobs.ts";
import { noAttachment, ownAttachment } from "./record.ts";

/** Removes bytes and record of an attachment. */
export async function deleteChatAttachment(
  ctx: ServiceContext,
  id: string,
  blobs: Blobs = databaseBlobs,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const gone = await tx
      .delete(chatAttachments)
      .where(ownAttachment(ctx, id))
      .returning({ id: chatAttachments.id });
    if (gone.length === 0) throw noAttachment();
    await blobs.remove(tx, [id]);
  });
}

/** Removes attachments that no message has named since `before`; returns how many there were. */
export async function sweepOrphanAttachments(
  db: Db,
  before: Date,
  blobs: Blobs = databaseBlobs,
): Promise<number> {
  return db.transaction(async (tx) => {
    const orphans = await tx
      .delete(chatAttachments)
      .where(and(isNull(chatAttachments.threadId), lt(chatAttachments.createdAt, before)))
      .returning({ id: chatAttachments.id });
    const ids = orphans.map(({ id }) => id);
    if (ids.length > 0) await blobs.remove(tx, ids);
    return ids.length;
  });
}
