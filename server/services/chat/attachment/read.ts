import type { ServiceContext } from "#server/services/context.ts";
import { type Blobs, databaseBlobs } from "./blobs.ts";
import { loadChatAttachments } from "./load.ts";
import { type ChatAttachment, noAttachment } from "./record.ts";

/** An attachment of the user's with its bytes; one that was never uploaded counts as missing. */
export async function readChatAttachment(
  ctx: ServiceContext,
  id: string,
  blobs: Blobs = databaseBlobs,
): Promise<ChatAttachment & { content: Uint8Array }> {
  const [attachment] = await loadChatAttachments(ctx, [id]);
  const content = await blobs.get(ctx.db, id);
  if (!attachment || !content) throw noAttachment();
  return { ...attachment, content };
}
