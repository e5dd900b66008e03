import type { WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { Card } from "#chatkit/protocol/widgets/root.ts";
import type { ApprovalState } from "#server/services/approval/approval.ts";
import type { Effect } from "../approvals/effect.ts";
import type { TaskView } from "../tools/task-view.ts";
import { streamedAction } from "./action.ts";
import { dueWords } from "./due-words.ts";
import { toKey } from "./key.ts";

export type ApprovalCard = {
  approvalId: string;
  state: ApprovalState;
  effect: Effect;
  /** The tasks it is about, as they are now. */
  tasks: ReadonlyMap<string, TaskView>;
  today: string;
};

const acts: Record<string, { question: string; yes: string }> = {
  delete_tasks: { question: "Delete", yes: "Delete" },
  complete_tasks: { question: "Complete", yes: "Complete" },
  reopen_tasks: { question: "Reopen", yes: "Reopen" },
  restore_tasks: { question: "Bring back", yes: "Bring back" },
  reschedule_tasks: { question: "Move", yes: "Move" },
  update_tasks: { question: "Change", yes: "Change" },
};
const outcomes: Record<Exclude<ApprovalState, "pending">, string> = {
  approved: "Approved",
  cancelled: "Cancelled",
  expired: "No longer waiting",
};

/** The exact list of what will happen, with a way to allow it and a way to call it off. */
export function approvalCard(card: ApprovalCard): Card {
  const payload = { approvalId: card.approvalId };
  const act = acts[card.effect[0]?.tool ?? ""] ?? { question: "Change", yes: "Go ahead" };
  return {
    type: "Card",
    key: toKey({ kind: "approval", approvalId: card.approvalId }),
    size: "md",
    children: [
      ...card.effect.flatMap((part) => section(part, card)),
      ...(card.state === "pending"
        ? []
        : [{ type: "Badge" as const, label: outcomes[card.state] }]),
    ],
    ...(card.state === "pending" && {
      confirm: { label: act.yes, action: streamedAction("approval.approve", payload) },
      cancel: { label: "Cancel", action: streamedAction("approval.cancel", payload) },
    }),
  };
}

function section({ tool, tasks }: Effect[number], card: ApprovalCard): WidgetComponent[] {
  const verb = acts[tool]?.question ?? "Change";
  const count = `${tasks.length} ${tasks.length === 1 ? "task" : "tasks"}`;
  return [
    {
      type: "Title",
      size: "sm",
      value: card.state === "pending" ? `${verb} ${count}?` : `${verb} ${count}`,
    },
    ...tasks.map(({ id, becomes }) => line(card.tasks.get(id), becomes, card.today)),
  ];
}

function line(task: TaskView | undefined, becomes: string | null, today: string): WidgetComponent {
  if (!task) return { type: "Text", value: "A task that is no longer there", color: "secondary" };
  const due = task.due ? ` (${dueWords(task.due, today)})` : "";
  return {
    type: "Text",
    value: becomes ? `${task.title}${due} → ${becomes}` : `${task.title}${due}`,
  };
}
