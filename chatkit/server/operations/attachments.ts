import type { RequestOf } from "#chatkit/protocol/requests/request.ts";
import type { Call, Core } from "../core.ts";
import { InvalidRequestError } from "../errors.ts";
import { jsonAnswer } from "../http/answer.ts";
import type { AttachmentStore } from "../store.ts";

/** `attachments.create`: announces a file and answers where its bytes go. */
export async function createAttachment<C>(
  core: Core<C>,
  call: Call<C>,
  { params }: RequestOf<"attachments.create">,
): Promise<Response> {
  if (params.size < 0) throw new InvalidRequestError("A size is not negative.", "params.size");
  return jsonAnswer(await attachmentStore(core).create(params, call.context));
}

/** `attachments.delete`: the bytes, then the record. */
export async function deleteAttachment<C>(
  core: Core<C>,
  call: Call<C>,
  { params }: RequestOf<"attachments.delete">,
): Promise<Response> {
  await attachmentStore(core).delete(params.attachment_id, call.context);
  return jsonAnswer({});
}

/** The attachment store, or a clear refusal where none is set up. */
export function attachmentStore<C>(core: Core<C>): AttachmentStore<C> {
  const { attachments } = core.options;
  if (!attachments) throw new InvalidRequestError("Attachments are not set up on this server.");
  return attachments;
}
