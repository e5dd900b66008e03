import { ServiceError } from "#server/services/errors.ts";

const signatures: { type: string; at: number; bytes: number[] }[] = [
  { type: "image/png", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: "image/gif", at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: "image/webp", at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { type: "application/pdf", at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];
const images = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);
/** Texts whose announced type is kept; any other text is plain. No HTML and no SVG: they can run scripts. */
const texts = new Set(["text/plain", "text/markdown", "text/csv", "application/json"]);

/** Whether a type is one of the pictures we show. */
export function isImage(type: string): boolean {
  return images.has(type);
}

/**
 * The type of a file by its content: a picture, a PDF or text in UTF-8. Refuses everything else, which
 * nothing here could read.
 */
export function sniffType(content: Uint8Array, announced: string): string {
  const known = signatures.find(({ at, bytes }) =>
    bytes.every((byte, index) => content[at + index] === byte),
  );
  if (known) return known.type;
  if (!isText(content)) {
    throw new ServiceError(
      "invalid",
      "Only pictures, PDFs and text files can be attached.",
      "file",
    );
  }
  return texts.has(announced) ? announced : "text/plain";
}

function isText(content: Uint8Array): boolean {
  if (content.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}
