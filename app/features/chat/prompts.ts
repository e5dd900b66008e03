import type { StartScreenPrompt } from "@openai/chatkit";
import type { Texts } from "#app/ui/text/text.tsx";

/** How many open tasks ask for attention. */
export type DueCounts = { today: number; overdue: number };

/** What a new chat offers to say: the three that always help, and what the person's tasks call for. */
export function startPrompts(texts: Texts["chat"]["prompts"], due: DueCounts): StartScreenPrompt[] {
  const { create, list, complete, askToday, askOverdue } = texts;
  return [
    { label: create, prompt: create, icon: "plus" },
    { label: list, prompt: list, icon: "notebook" },
    { label: complete, prompt: complete, icon: "check-circle" },
    ...(due.today > 0
      ? [{ label: texts.today(due.today), prompt: askToday, icon: "calendar" as const }]
      : []),
    ...(due.overdue > 0
      ? [{ label: texts.overdue(due.overdue), prompt: askOverdue, icon: "book-clock" as const }]
      : []),
  ];
}
