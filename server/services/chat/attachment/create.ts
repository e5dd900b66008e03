import { chatAttachments } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { checkSize, checkUnsent } from "./limits.ts";
import type { ChatAttachment } from "./record.ts";

/** Announces a file; its bytes come later. */
export async function createChatAttachment(
  ctx: ServiceContext,
  { id, name, mimeType, size }: Pick<ChatAttachment, "id" | "name" | "mimeType" | "size">,
): Promise<ChatAttachment> {
  checkSize(size);
  await checkUnsent(ctx);
  const attachment = { id, name: name.replaceAll("\u0000", ""), mimeType, size };
  await ctx.db
    .insert(chatAttachments)
    .values({ ...attachment, userId: ctx.actor.userId, createdAt: ctx.now });
  return { ...attachment, threadId: null, uploadedAt: null };
}
