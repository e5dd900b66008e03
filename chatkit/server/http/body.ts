import { ChatKitError, InvalidRequestError } from "../errors.ts";

const tooLarge = (limit: number) =>
  new ChatKitError(413, "too_large", `The request is larger than ${limit} bytes.`);

/** Reads a JSON body of at most `limit` bytes; 413 beyond, 400 for what is not JSON in UTF-8. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  const text = await readText(request, limit);
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidRequestError("The body is not valid JSON.");
  }
}

async function readText(request: Request, limit: number): Promise<string> {
  if (!request.body) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
