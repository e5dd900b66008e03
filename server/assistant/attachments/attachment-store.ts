import { newId } from "#chatkit/server/ids.ts";
import type { AttachmentStore } from "#chatkit/server/store.ts";
import type { Db } from "#db/client.ts";
import { createChatAttachment } from "#server/services/chat/attachment/create.ts";
import { deleteChatAttachment } from "#server/services/chat/attachment/delete.ts";
import { maxAttachmentsPerMessage } from "#server/services/chat/attachment/limits.ts";
import { loadChatAttachments } from "#server/services/chat/attachment/load.ts";
import { ServiceError } from "#server/services/errors.ts";
import { type StoreContext, toServiceContext } from "../store/context.ts";
import { toChatKitError } from "../store/to-chatkit-error.ts";
import { toAttachment, withUpload } from "./to-attachment.ts";

/** The ChatKit attachment store over the chat's tables; `secret` signs the addresses of the bytes. */
export function createAttachmentStore(db: Db, secret: string): AttachmentStore<StoreContext> {
  const on = (context: StoreContext) => toServiceContext(db, context);
  return {
    async create({ name, size, mime_type }, context) {
      const announced = { id: newId("attachment"), name, size, mimeType: mime_type };
      const record = await toChatKitError(
        "attachment",
        createChatAttachment(on(context), announced),
      );
      return withUpload(toAttachment(record, context, secret), context, secret);
    },
    async load(ids, context) {
      if (ids.length > maxAttachmentsPerMessage) {
        const message = `A message may carry at most ${maxAttachmentsPerMessage} files.`;
        return toChatKitError("attachment", Promise.reject(new ServiceError("invalid", message)));
      }
      const records = await toChatKitError("attachment", loadChatAttachments(on(context), ids));
      return records.map((record) => toAttachment(record, context, secret));
    },
    async delete(id, context) {
      await toChatKitError("attachment", deleteChatAttachment(on(context), id));
    },
  };
}
