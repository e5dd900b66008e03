import type { Card } from "#chatkit/protocol/widgets/root.ts";
import { streamedAction } from "./action.ts";
import { toKey } from "./key.ts";

export type TurnCard = {
  turnId: string;
  /** What it changed, a line each. */
  lines: readonly string[];
  undone: boolean;
};

/** What a turn changed that is no task: lists, labels, filters; with the way to take it back. */
export function turnCard({ turnId, lines, undone }: TurnCard): Card {
  return {
    type: "Card",
    key: toKey({ kind: "turn", turnId }),
    size: "sm",
    children: [
      ...lines.map((value) => ({
        type: "Text" as const,
        value,
        ...(undone && { lineThrough: true, color: "secondary" }),
      })),
      undone
        ? { type: "Badge", label: "Undone" }
        : {
            type: "Button",
            label: "Undo",
            size: "sm",
            variant: "ghost",
            iconStart: "reload",
            onClickAction: streamedAction("turn.undo", { turnId }),
          },
    ],
  };
}
