import { isImage } from "#server/services/chat/attachment/sniff-type.ts";

/** What a model may be able to read beside a message. */
export type FileKind = "text" | "image" | "pdf";

/** The kind of an attachment; all that can be attached is of one. */
export function kindOfFile(mimeType: string): FileKind {
  if (isImage(mimeType)) return "image";
  return mimeType === "application/pdf" ? "pdf" : "text";
}
