import { parseQuickAdd } from "#domain/quick-add/parse.ts";
import { parseLines } from "#domain/quick-add/parse-lines.ts";
import { Chips } from "./chips.tsx";
import { Mentions } from "./mentions.tsx";
import { PastedLines } from "./pasted-lines.tsx";
import { toTaskInput } from "./to-task-input.ts";

/** What it takes to understand a line, to complete it and to show what was understood; loaded with the focus. */
export const grammar = { parseQuickAdd, parseLines, Chips, Mentions, PastedLines, toTaskInput };

export type Grammar = typeof grammar;
