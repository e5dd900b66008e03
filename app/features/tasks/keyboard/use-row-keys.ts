import type { KeyboardEvent } from "react";
import { useFormat } from "#app/ui/format/format.tsx";
import { addDays } from "#domain/dates/calendar.ts";
import type { ListedTask } from "#domain/task/list.ts";
import type { SelectionStep } from "../bulk/selection.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import { indented, outdented, type Place, shifted } from "../model/moves.ts";
import type { Section } from "../model/sections.ts";
import type { TaskEdit } from "../optimism/edit.ts";
import { type RowAction, rowAction } from "./row-keys.ts";

type RowKeys = {
  sections: readonly Section[];
  /** All rows, from top to bottom. */
  ids: readonly string[];
  commands: TaskCommands;
  /** Whether the rows stand in an order of the person's own. */
  canMove: boolean;
  /** The tasks that are picked out; null while nothing can be. */
  selected: readonly ListedTask[] | null;
  onSelection: (step: SelectionStep) => void;
  onReschedule: (ids: readonly string[]) => void;
  /** Gives a row the focus, wherever it is. */
  focusRow: (id: string) => void;
};

/**
 * Works the list by keyboard: a key is about the row that has the focus and, when that is picked out,
 * about all that are.
 */
export function useRowKeys({ sections, ids, commands, canMove, selected, ...rows }: RowKeys) {
  const { today } = useFormat();
  const unselect = () => rows.onSelection({ kind: "clear" });

  const focus = (id: string | undefined) => {
    if (id !== undefined) rows.focusRow(id);
  };
  /** The next row down or, where there is none, up: what goes away must not take the focus along. */
  const leave = (id: string, leaving: readonly ListedTask[]) => {
    const gone = new Set(leaving.map((task) => task.id));
    const index = ids.indexOf(id);
    const stays = (each: string) => !gone.has(each);
    focus(ids.slice(index + 1).find(stays) ?? ids.slice(0, index).findLast(stays));
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
    const many = selected?.some((each) => each.id === id) ? selected : null;
    const edit = (changes: TaskEdit) => {
      if (!many) return commands.edit(task, changes);
      commands.many.edit(many, changes);
      unselect();
    };
    if (action.kind === "focus") return focus(ids[ids.indexOf(id) + action.step]);
    // What lies in the trash is not changed; its buttons are a Tab away.
    if (task.deletedAt) return;
    switch (action.kind) {
      case "extend": {
        const next = ids[ids.indexOf(id) + action.step];
        if (next === undefined) return;
        if (!many) rows.onSelection({ kind: "toggle", id });
        rows.onSelection({ kind: "extend", id: next, order: ids });
        return focus(next);
      }
      case "selectAll":
        return rows.onSelection({ kind: "all", order: ids });
      case "move":
        return move(shifted(siblings, id, action.step));
      case "indent":
        return move(indented(siblings, id));
      case "outdent":
        return move(outdented(siblings, id));
      case "complete":
        leave(id, many ?? [task]);
        if (!many) return task.completedAt ? commands.reopen(task) : commands.complete(task);
        commands.many.complete(many);
        return unselect();
      case "remove":
        leave(id, many ?? [task]);
        if (!many) return commands.remove(task);
        commands.many.remove(many);
        return unselect();
      case "edit":
        return row.querySelector<HTMLElement>("[data-edit]")?.click();
      case "select":
        return rows.onSelection({ kind: "toggle", id });
      case "reschedule":
        return rows.onReschedule((many ?? [task]).map((each) => each.id));
      case "priority":
        return edit({ priority: action.priority });
      case "due":
        return edit({ dueDate: action.inDays === null ? null : addDays(today, action.inDays) });
    }
  };

  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target;
    if (!(target instanceof HTMLElement) || isTyping(target) || target.closest("form")) return;
    // What lies over the list, a menu say, has its own Escape.
    const isInList = event.currentTarget.contains(target);
    if (event.key === "Escape" && selected && isInList) return unselect();
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
