import { ChatKitError } from "#chatkit/server/errors.ts";
import { errorAnswer, jsonAnswer } from "#chatkit/server/http/answer.ts";
import { newId } from "#chatkit/server/ids.ts";
import type { Db } from "#db/client.ts";
import { createChatAttachment } from "#server/services/chat/attachment/create.ts";
import { deleteChatAttachment } from "#server/services/chat/attachment/delete.ts";
import { readChatAttachment } from "#server/services/chat/attachment/read.ts";
import { isImage } from "#server/services/chat/attachment/sniff-type.ts";
import { uploadChatAttachment } from "#server/services/chat/attachment/upload.ts";
import { type StoreContext, toServiceContext } from "../store/context.ts";
import { toChatKitError } from "../store/to-chatkit-error.ts";
import { type Grant, verifyGrant } from "./access-token.ts";
import { readUpload } from "./bytes.ts";
import { toAttachment } from "./to-attachment.ts";

export type AttachmentHandlers = {
  /**
   * `GET`, `POST` or `PUT /api/chatkit/attachments/content?token=`: the token in the URL is the access,
   * no session is looked at. 403 for a token that is not good for it.
   */
  content(request: Request): Promise<Response>;
  /** `POST /api/chatkit/attachments`: the direct upload of a multipart `file`; answers the attachment. */
  direct(request: Request, context: StoreContext): Promise<Response>;
};

type Dependencies = { db: Db; secret: string; onError: (error: unknown) => void };

/** The two ways to an attachment's bytes, as web request handlers. */
export function createAttachmentHandlers({
  db,
  secret,
  onError,
}: Dependencies): AttachmentHandlers {
  async function guarded(answer: Promise<Response>): Promise<Response> {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof ChatKitError)) onError(error);
      return errorAnswer(error);
    }
  }

  function granted(request: Request, purpose: Grant["purpose"]) {
    const token = new URL(request.url).searchParams.get("token") ?? "";
    const grant = verifyGrant(token, { secret, purpose, now: new Date() });
    if (!grant)
      throw new ChatKitError(403, "forbidden", "The address has expired or is not valid.");
    const actor = { kind: "user" as const, userId: grant.userId, zone: "UTC" };
    const context = { actor, origin: new URL(request.url).origin };
    return { id: grant.attachmentId, context, service: toServiceContext(db, context) };
  }

  async function read(request: Request): Promise<Response> {
    const { id, service } = granted(request, "read");
    const { content, mimeType, name } = await toChatKitError(
      "attachment",
      readChatAttachment(service, id),
    );
    return new Response(Uint8Array.from(content), {
      headers: { ...safeHeaders(mimeType, name), "content-type": typeHeader(mimeType) },
    });
  }

  async function upload(request: Request): Promise<Response> {
    const { id, context, service } = granted(request, "upload");
    const { content } = await readUpload(request);
    const record = await toChatKitError(
      "attachment",
      uploadChatAttachment(service, { id, content }),
    );
    return jsonAnswer(toAttachment(record, context, secret));
  }

  async function direct(request: Request, context: StoreContext): Promise<Response> {
    const { name, type, content } = await readUpload(request);
    const service = toServiceContext(db, context);
    const announced = { id: newId("attachment"), name, mimeType: type, size: content.byteLength };
    await toChatKitError("attachment", createChatAttachment(service, announced));
    try {
      const uploaded = uploadChatAttachment(service, { id: announced.id, content });
      return jsonAnswer(toAttachment(await toChatKitError("file", uploaded), context, secret));
    } catch (error) {
      await deleteChatAttachment(service, announced.id);
      throw error;
    }
  }

  return {
    content: (request) => guarded(request.method === "GET" ? read(request) : upload(request)),
    direct: (request, context) => guarded(direct(request, context)),
  };
}

/** Nothing a person uploaded may run, be sniffed into something else, or open as a page of ours. */
function safeHeaders(mimeType: string, name: string): Record<string, string> {
  const disposition = isImage(mimeType) ? "inline" : "attachment";
  return {
    "content-disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "private, max-age=21600",
    "referrer-policy": "no-referrer",
  };
}

function typeHeader(mimeType: string): string {
  return mimeType.startsWith("text/") ? `${mimeType}; charset=utf-8` : mimeType;
}
