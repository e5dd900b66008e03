import { and, eq, inArray } from "drizzle-orm";
import { chatAttachments } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { attachmentColumns, type ChatAttachment, noAttachment } from "./record.ts";

/** The user's attachments with these ids, in this order. All must be there. */
export async function loadChatAttachments(
  ctx: ServiceContext,
  ids: string[],
): Promise<ChatAttachment[]> {
  const rows = await ctx.db
    .select(attachmentColumns)
    .from(chatAttachments)
    .where(and(inArray(chatAttachments.id, ids), eq(chatAttachments.userId, ctx.actor.userId)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const attachment = byId.get(id);
    if (!attachment) throw noAttachment();
    return attachment;
  });
}
