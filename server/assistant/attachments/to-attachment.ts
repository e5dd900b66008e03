import type { Attachment } from "#chatkit/protocol/attachments.ts";
import type { ChatAttachment } from "#server/services/chat/attachment/record.ts";
import { isImage } from "#server/services/chat/attachment/sniff-type.ts";
import type { StoreContext } from "../store/context.ts";
import { type Grant, signGrant } from "./access-token.ts";

const hour = 60 * 60 * 1000;
/** Round, so that a picture's address stays the same for a while and browsers can keep it. */
const readFor = 6 * hour;
const uploadWithin = hour;

/** Where attachments are read and written: `GET`, `POST` or `PUT` with `?token=`. */
export const attachmentPath = "/api/chatkit/attachments/content";

/** An attachment as clients get it, its preview readable for six to twelve hours from now. */
export function toAttachment(
  record: Pick<ChatAttachment, "id" | "name" | "mimeType" | "threadId">,
  { actor, origin }: StoreContext,
  secret: string,
): Attachment {
  const { id, name, mimeType, threadId } = record;
  const described = { id, name, mime_type: mimeType, thread_id: threadId ?? undefined };
  if (!isImage(mimeType)) return { type: "file", ...described };
  const expires = (Math.floor(Date.now() / readFor) + 2) * readFor;
  const grant: Grant = { purpose: "read", attachmentId: id, userId: actor.userId, expires };
  return { type: "image", ...described, preview_url: tokenUrl(origin, signGrant(grant, secret)) };
}

/** The same with where its bytes are to go. */
export function withUpload(
  attachment: Attachment,
  { actor, origin }: StoreContext,
  secret: string,
): Attachment {
  const grant: Grant = {
    purpose: "upload",
    attachmentId: attachment.id,
    userId: actor.userId,
    expires: Date.now() + uploadWithin,
  };
  const url = tokenUrl(origin, signGrant(grant, secret));
  return { ...attachment, upload_descriptor: { url, method: "POST", headers: {} } };
}

function tokenUrl(origin: string, token: string): string {
  const url = new URL(attachmentPath, origin);
  url.searchParams.set("token", token);
  return url.href;
}
