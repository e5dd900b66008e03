import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import { widgetItem } from "#chatkit/server/widgets/stream-widget.ts";
import { drawSubject } from "../widgets/draw.ts";
import type { WidgetSubject } from "../widgets/key.ts";
import type { TurnRunState } from "./run-state.ts";
import { shownTasks } from "./shown-tasks.ts";

type Place = { threadId: string; turnId: string };

/**
 * What a run has to show: the tasks it changed or found, with the way to undo it; else, where it changed only other
 * things, what those were; and the form it was asked to open.
 */
export async function* showResults(
  place: Place,
  state: TurnRunState,
): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  for (const subject of subjectsOf(place, state)) {
    const drawn = await drawSubject(state, place.threadId, subject);
    if (!drawn) continue;
    const item = widgetItem(place.threadId, drawn.widget, { copyText: drawn.copyText });
    yield { type: "thread.item.done", item };
  }
}

function subjectsOf({ turnId }: Place, state: TurnRunState): WidgetSubject[] {
  const shown = shownTasks(state);
  const changed = state.results.some(({ tool }) => !tool.looks);
  const undoTurn = changed ? turnId : null;
  const form = state.results.findLast(({ tool }) => tool.name === "edit_task")?.tasks[0];
  return [
    ...(shown
      ? [
          {
            kind: "tasks" as const,
            taskIds: shown.tasks.map(({ id }) => id),
            undoTurn,
            more: shown.more,
          },
        ]
      : changed
        ? [{ kind: "turn" as const, turnId }]
        : []),
    ...(form ? [{ kind: "edit" as const, taskId: form.id, undoTurn: null }] : []),
  ];
}
