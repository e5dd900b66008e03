import type { FileUploadStrategy } from "@openai/chatkit";
import type { Attachment } from "#chatkit/protocol/attachments.ts";
import type { Wire } from "./client.ts";
import { ChatKitRequestError } from "./errors.ts";

export interface Upload {
  file: File;
  /** Hears the share that has been sent, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/**
 * Brings a file to the server by the configured strategy and answers its attachment: announced first
 * and then sent to the given address (`two_phase`), or sent at once (`direct`). Rejects with
 * ChatKitRequestError, or AbortError on `signal`.
 */
export async function uploadFile(
  wire: Wire,
  strategy: FileUploadStrategy,
  upload: Upload,
): Promise<Attachment> {
  if (strategy.type === "direct") {
    const answer = await send({ url: strategy.uploadUrl, method: "POST", headers: {} }, upload);
    return JSON.parse(answer);
  }
  const { file, signal } = upload;
  const announced = {
    name: file.name,
    size: file.size,
    mime_type: file.type || "application/octet-stream",
  };
  const attachment = await wire.ask("attachments.create", announced, signal);
  if (attachment.upload_descriptor) await send(attachment.upload_descriptor, upload);
  return attachment;
}

interface Target {
  url: string;
  method: "POST" | "PUT";
  headers: Record<string, string>;
}

/** XMLHttpRequest, because fetch cannot tell how much of a body has been sent. */
function send(target: Target, { file, onProgress, signal }: Upload): Promise<string> {
  const request = new XMLHttpRequest();
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  request.open(target.method, target.url);
  for (const [name, value] of Object.entries(target.headers)) request.setRequestHeader(name, value);
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    if (total > 0) onProgress(loaded / total);
  });
  request.addEventListener("load", () => {
    const { status, responseText } = request;
    if (status >= 200 && status < 300) resolve(responseText);
    else reject(new ChatKitRequestError("refused", { status, message: `HTTP ${status}` }));
  });
  request.addEventListener("error", () =>
    reject(new ChatKitRequestError("network", { message: "The upload failed." })),
  );
  request.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
  if (signal.aborted) request.abort();
  else signal.addEventListener("abort", () => request.abort());
  request.send(bodyOf(target, file));
  return promise;
}

/** PUT takes the bytes as they are, POST a form with a `file` field. */
function bodyOf({ method }: Target, file: File): File | FormData {
  if (method === "PUT") return file;
  const form = new FormData();
  form.set("file", file);
  return form;
}
