import type { StartScreenPrompt } from "@openai/chatkit";
import type { ChatTexts } from "#app/ui/text/chat.ts";
import type { TaskCounts } from "#domain/task/list.ts";

/** How many open tasks ask for attention. */
export type DueCounts = Pick<TaskCounts, "dueToday" | "overdue">;

/** What a new chat offers to say: the three that always help, and what the person's tasks call for. */
export function startPrompts(texts: ChatTexts["prompts"], due: DueCounts): StartScreenPrompt[] {
  const { create, list, complete, askToday, askOverdue } = texts;
  return [
    { label: create, prompt: create, icon: "plus" },
    { label: list, prompt: list, icon: "notebook" },
    { label: complete, prompt: complete, icon: "check-circle" },
    ...(due.dueToday > 0
      ? [{ label: texts.today(due.dueToday), prompt: askToday, icon: "calendar" as const }]
      : []),
    ...(due.overdue > 0
      ? [{ label: texts.overdue(due.overdue), prompt: askOverdue, icon: "book-clock" as const }]
      : []),
  ];
}
