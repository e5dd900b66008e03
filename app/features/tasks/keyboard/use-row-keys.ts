import type { KeyboardEvent } from "react";
import { useFormat } from "#app/ui/format/format.tsx";
import { addDays } from "#domain/dates/calendar.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import { indented, outdented, type Place, shifted } from "../model/moves.ts";
import type { Section } from "../model/sections.ts";
import { type RowAction, rowAction } from "./row-keys.ts";

type RowKeys = {
  sections: readonly Section[];
  /** All rows, from top to bottom. */
  ids: readonly string[];
  commands: TaskCommands;
  /** Whether the rows stand in an order of the person's own. */
  canMove: boolean;
  onSelect: (id: string) => void;
  onReschedule: (id: string) => void;
  /** Gives a row the focus, wherever it is. */
  focusRow: (id: string) => void;
};

/** Works the list by keyboard: the row that has the focus is what a key is about. */
export function useRowKeys({ sections, ids, commands, canMove, ...rows }: RowKeys) {
  const { today } = useFormat();

  const focus = (id: string | undefined) => {
    if (id !== undefined) rows.focusRow(id);
  };
  /** The next row down or, where there is none, up: the one that is left must not take the focus along. */
  const leave = (id: string) => {
    const index = ids.indexOf(id);
    focus(ids[index + 1] ?? ids[index - 1]);
  };

  const act = (row: HTMLElement, action: RowAction) => {
    const id = row.dataset.task ?? "";
    const section = sections.find(({ rows }) => rows.some(({ task }) => task.id === id));
    const siblings = section?.rows ?? [];
    const task = siblings.find((each) => each.task.id === id)?.task;
    if (!task) return;
    const move = (place: Place | null) => {
      if (!place || !canMove) return;
      const after = siblings.find((each) => each.task.id === place.afterId)?.task;
      commands.move(task, { ...place, afterPosition: after?.position ?? "" });
    };
    switch (action.kind) {
      case "focus":
        return focus(ids[ids.indexOf(id) + action.step]);
      case "move":
        return move(shifted(siblings, id, action.step));
      case "indent":
        return move(indented(siblings, id));
      case "outdent":
        return move(outdented(siblings, id));
      case "complete":
        leave(id);
        return task.completedAt ? commands.reopen(task) : commands.complete(task);
      case "remove":
        leave(id);
        return commands.remove(task);
      case "edit":
        return row.querySelector<HTMLElement>("[data-edit]")?.click();
      case "select":
        return rows.onSelect(id);
      case "reschedule":
        return rows.onReschedule(id);
      case "priority":
        return commands.edit(task, { priority: action.priority });
      case "due":
        return commands.edit(task, {
          dueDate: action.inDays === null ? null : addDays(today, action.inDays),
        });
    }
  };

  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target;
    if (!(target instanceof HTMLElement) || isTyping(target) || target.closest("form")) return;
    const row = target.closest<HTMLElement>("[data-task]");
    const action = row && rowAction(event);
    if (!row || !action) return;
    event.preventDefault();
    act(row, action);
  };
}

/** Letters belong to whoever is writing. */
export function isTyping(element: HTMLElement): boolean {
  return element.matches("input:not([type=checkbox]), textarea, select, [contenteditable=true]");
}
