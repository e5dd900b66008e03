import { parseQuickAdd, type QuickAddOptions, type QuickAddResult } from "./parse.ts";

const MARKER =
  /^(?:[-*+•◦▪–—]\s+(?:\[[ xX]?\]\s*)?|\[[ xX]?\]\s+|☐\s*|\(?\d{1,3}[.)]\s+|\(?[a-z]\)\s+)/;

/** Several tasks from pasted lines: one a line, without bullets, numbers and boxes. */
export function parseLines(text: string, options: QuickAddOptions): QuickAddResult[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(MARKER, "").trim())
    .filter((line) => line !== "")
    .map((line) => parseQuickAdd(line, options));
}
