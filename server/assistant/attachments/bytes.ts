import { ChatKitError, InvalidRequestError } from "#chatkit/server/errors.ts";
import { maxAttachmentBytes } from "#server/services/chat/attachment/limits.ts";

/** What multipart adds around the file. */
const envelope = 64 * 1024;

/**
 * The file of an upload: the `file` field of a multipart form, or the raw body. Reads no more than the
 * largest file may have.
 */
export async function readUpload(
  request: Request,
): Promise<{ name: string; type: string; content: Uint8Array }> {
  const type = request.headers.get("content-type") ?? "";
  const body = await readBounded(request);
  if (!type.startsWith("multipart/form-data")) {
    return { name: "file", type: type.split(";", 1)[0] ?? "", content: body };
  }
  const form = await parseForm(body, type);
  const file = form.get("file");
  if (!(file instanceof File)) throw new InvalidRequestError("The form has no file.", "file");
  return { name: file.name, type: file.type, content: await file.bytes() };
}

async function readBounded(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxAttachmentBytes + envelope) {
      throw new ChatKitError(413, "too_large", "The file is too large.");
    }
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

async function parseForm(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    throw new InvalidRequestError("The form cannot be read.");
  }
}
