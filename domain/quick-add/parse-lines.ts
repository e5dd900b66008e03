import { parseQuickAdd, type QuickAddOptions, type QuickAddResult } from "./parse.ts";

const MARKER =
  /^(?:[-*+•◦▪–—]\s+(?:\[[ xX]?\]\s*)?|\[[ xX]?\]\s+|☐\s*|\(?\d{1,3}[.)]\s+|\(?[a-z]\)\s+)/;

/** A line as it was read, without its bullet; numbered from 1 among those that say something. */
export type ReadLine = QuickAddResult & { text: string; number: number };

/** Several tasks from pasted lines: one a line, without bullets, numbers and boxes. */
export function parseLines(text: string, options: QuickAddOptions): ReadLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(MARKER, "").trim())
    .filter((line) => line !== "")
    .map((line, index) => ({ ...parseQuickAdd(line, options), text: line, number: index + 1 }));
}
