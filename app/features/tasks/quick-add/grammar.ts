/** What it takes to understand a line and to show what was understood; loaded when somebody begins to type. */
export { parseQuickAdd } from "#domain/quick-add/parse.ts";
export { parseLines } from "#domain/quick-add/parse-lines.ts";
export { Chips } from "./chips.tsx";
export { toTaskInput } from "./to-task-input.ts";
