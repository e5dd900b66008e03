import { chatAttachments } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { type Blobs, databaseBlobs } from "./blobs.ts";
import { checkSize } from "./limits.ts";
import { loadChatAttachments } from "./load.ts";
import { type ChatAttachment, ownAttachment } from "./record.ts";
import { isImage, sniffType } from "./sniff-type.ts";

/**
 * Takes the bytes of an announced file. Its type is what the content says, not what was announced; a
 * file announced as an image has to be one, because clients already show it as one.
 */
export async function uploadChatAttachment(
  ctx: ServiceContext,
  { id, content }: { id: string; content: Uint8Array },
  blobs: Blobs = databaseBlobs,
): Promise<ChatAttachment> {
  checkSize(content.byteLength);
  const [attachment] = await loadChatAttachments(ctx, [id]);
  const announced = attachment?.mimeType ?? "";
  const mimeType = sniffType(content, announced);
  if (isImage(announced) !== isImage(mimeType)) {
    throw new ServiceError("invalid", "The file is not of the type that was announced.", "file");
  }
  if (attachment?.threadId) {
    throw new ServiceError("conflict", "The file has been sent and cannot be changed any more.");
  }
  const changed = { mimeType, size: content.byteLength, uploadedAt: ctx.now };
  await ctx.db.transaction(async (tx) => {
    await blobs.put(tx, id, content);
    await tx.update(chatAttachments).set(changed).where(ownAttachment(ctx, id));
  });
  return { id, name: "", threadId: null, ...attachment, ...changed };
}
