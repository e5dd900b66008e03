import type { WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { Card } from "#chatkit/protocol/widgets/root.ts";
import type { ApprovalState } from "#server/services/approval/approval.ts";
import type { Effect } from "../approvals/effect.ts";
import type { TaskView } from "../tools/task-view.ts";
import { streamedAction } from "./action.ts";
import { dueWords, type Reader } from "./due-words.ts";
import { toKey } from "./key.ts";

export type ApprovalCard = {
  approvalId: string;
  state: ApprovalState;
  effect: Effect;
  /** The tasks it is about, as they are now. */
  tasks: ReadonlyMap<string, TaskView>;
  reader: Reader;
};

const acts: Record<string, string> = {
  delete_tasks: "Delete",
  delete_matching_tasks: "Delete",
  complete_tasks: "Complete",
  reopen_tasks: "Reopen",
  restore_tasks: "Bring back",
  reschedule_tasks: "Move",
  skip_occurrences: "Skip a date of",
  place_tasks: "Move",
  delete_project: "Delete",
  delete_label: "Delete",
  delete_filter: "Delete",
};
const outcomes: Record<Exclude<ApprovalState, "pending">, string> = {
  approved: "Approved",
  cancelled: "Cancelled",
  expired: "No longer waiting",
};

/** What a tool is about to do, in a word or two. */
export const actOf = (tool: string | undefined): string => acts[tool ?? ""] ?? "Change";

/**
 * The exact list of what will happen, with ways to allow it, to take tasks off the list first, and to call it off.
 * Once decided it shows what was allowed, as it was then.
 */
export function approvalCard(card: ApprovalCard): Card {
  const { approvalId, state, effect } = card;
  const sections = effect.flatMap((part) => section(part, card));
  return {
    type: "Card",
    key: toKey({ kind: "approval", approvalId }),
    size: "md",
    children:
      state === "pending"
        ? [question(card, [...sections, ...howToChange(effect)])]
        : [...sections, { type: "Badge", label: outcomes[state] }],
  };
}

/** A form of its own, and not the card as one: the buttons of a card cannot look dangerous. */
function question(
  { approvalId, effect }: ApprovalCard,
  content: WidgetComponent[],
): WidgetComponent {
  const act = actOf(effect[0]?.tool).split(" ")[0] ?? "Go ahead";
  return {
    type: "Form",
    gap: 3,
    onSubmitAction: streamedAction("approval.approve", { approvalId }),
    children: [
      ...content,
      { type: "Divider", flush: true },
      {
        type: "Row",
        gap: 2,
        justify: "end",
        children: [
          {
            type: "Button",
            label: "Cancel",
            variant: "outline",
            onClickAction: streamedAction("approval.cancel", { approvalId }),
          },
          {
            type: "Button",
            label: act,
            submit: true,
            variant: "solid",
            color: act === "Delete" ? "danger" : "primary",
          },
        ],
      },
    ],
  };
}

/** The card in words, for copying and for reading out. */
export function approvalText(card: ApprovalCard): string {
  const parts = card.effect.flatMap((part) => [
    titleOf(part, card),
    ...part.lines,
    ...part.tasks.map((task) => wordsOf(task, card)),
  ]);
  return [...parts, ...(card.state === "pending" ? [] : [outcomes[card.state]])].join("\n");
}

function titleOf(part: Effect[number], { state }: ApprovalCard): string {
  const title = `${actOf(part.tool)} ${counted(part)}`;
  return state === "pending" ? `${title}?` : title;
}

function section(part: Effect[number], card: ApprovalCard): WidgetComponent[] {
  const pending = card.state === "pending";
  const several = part.tasks.filter(({ along }) => !along).length > 1;
  return [
    { type: "Title", size: "sm", value: titleOf(part, card) },
    ...part.lines.map((value): WidgetComponent => ({ type: "Text", value })),
    ...part.tasks.map((task): WidgetComponent => {
      const value = wordsOf(task, card);
      if (!pending || !several || task.along || !card.tasks.has(task.id)) {
        return { type: "Text", value, ...(task.left && { lineThrough: true, color: "secondary" }) };
      }
      return { type: "Checkbox", name: `kept.${task.id}`, label: value, defaultChecked: true };
    }),
  ];
}

function counted({ tasks, lines }: Effect[number]): string {
  const count = tasks.filter(({ left }) => !left).length;
  if (count === 0 && lines.length > 0) return "this";
  return `${count} ${count === 1 ? "task" : "tasks"}`;
}

function howToChange(effect: Effect): WidgetComponent[] {
  const several = effect.some(({ tasks }) => tasks.filter(({ along }) => !along).length > 1);
  const value = several
    ? "Take off the list what should stay as it is, or write what should be different."
    : "Or write what should be different.";
  return [{ type: "Caption", value, color: "secondary" }];
}

type Affected = Effect[number]["tasks"][number];

const wordsOf = (task: Affected, card: ApprovalCard): string =>
  card.state === "pending" ? wordsNow(task, card) : wordsThen(task);

/** A task as it is now, and what would become of it. */
function wordsNow({ id, becomes, along }: Affected, { tasks, reader }: ApprovalCard): string {
  const task = tasks.get(id);
  if (!task) return "A task that is no longer there";
  const date = task.due ? dueWords(task.due, reader) : null;
  return words({ title: task.title, before: date, becomes, along });
}

/** The same as it was when it was decided; cards from before that was kept say less. */
function wordsThen({ title, ...task }: Affected): string {
  return words({ ...task, title: title || "A task" });
}

type Words = Pick<Affected, "title" | "before" | "becomes" | "along">;

function words({ title, before, becomes, along }: Words): string {
  const now = before ? `${title} (${before})` : title;
  if (along) return `${now}, a subtask`;
  return becomes ? `${now} → ${becomes}` : now;
}
