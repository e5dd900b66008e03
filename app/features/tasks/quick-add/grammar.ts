import { parseQuickAdd } from "#domain/quick-add/parse.ts";
import { parseLines } from "#domain/quick-add/parse-lines.ts";
import { Chips } from "./chips.tsx";
import { toTaskInput } from "./to-task-input.ts";

/** What it takes to understand a line and to show what was understood; loaded when somebody begins to type. */
export const grammar = { parseQuickAdd, parseLines, Chips, toTaskInput };

export type Grammar = typeof grammar;
