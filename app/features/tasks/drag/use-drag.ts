import { type DragEvent, useState } from "react";
import type { TaskCommands } from "../data/task-commands.ts";
import type { Section } from "../model/sections.ts";
import { type Drop, dropAt, placeOf } from "./drop.ts";
import { takenOver } from "./take-over.ts";

type Dragging = {
  sections: readonly Section[];
  commands: TaskCommands;
  /** Whether the rows stand in an order of the person's own. */
  canMove: boolean;
  today: string;
};

/** What is being dragged, and where it would go: into a gap, or into another section. */
export type DragState = {
  id: string;
  /** Where the pointer took it up. */
  x: number;
  drop: Drop | null;
  sectionKey: string | null;
} | null;

/** As far as one depth is indented, in pixels. */
const step = 28;

/** Rows dragged to another place in their order, below another task, or to another section. */
export function useDrag({ sections, commands, canMove, today }: Dragging) {
  const [drag, setDrag] = useState<DragState>(null);
  const sectionOf = (id: string) =>
    sections.find(({ rows }) => rows.some(({ task }) => task.id === id));

  /** The state while the pointer is where an event says. */
  const over = (event: DragEvent, { id, x }: NonNullable<DragState>): DragState => {
    const from = sectionOf(id);
    const key = closest(event, "[data-section]")?.dataset.section ?? null;
    if (key !== null && key !== from?.key) return { id, x, drop: null, sectionKey: key };
    const row = closest(event, "[data-task]");
    const targetId = row?.dataset.task;
    if (!canMove || !from || !row || !targetId) return { id, x, drop: null, sectionKey: null };
    const { top, height } = row.getBoundingClientRect();
    const edge = event.clientY < top + height / 2 ? "before" : "after";
    const steps = Math.round((event.clientX - x) / step);
    const drop = dropAt(from.rows, id, { id: targetId, edge, steps });
    return { id, x, drop, sectionKey: null };
  };

  const finish = ({ id, drop, sectionKey }: NonNullable<DragState>) => {
    const from = sectionOf(id);
    const task = from?.rows.find((row) => row.task.id === id)?.task;
    if (!from || !task) return;
    const to = sections.find(({ key }) => key === sectionKey);
    const edit = to ? takenOver(task, to.shared, today) : null;
    if (edit) commands.edit(task, edit);
    if (!drop) return;
    const place = placeOf(from.rows, id, drop);
    const after = from.rows.find((row) => row.task.id === place.afterId)?.task;
    commands.move(task, { ...place, afterPosition: after?.position ?? "" });
  };

  return {
    drag,
    handlers: {
      onDragStart(event: DragEvent) {
        const id = closest(event, "[data-task]")?.dataset.task;
        if (id === undefined) return;
        event.dataTransfer.effectAllowed = "move";
        setDrag({ id, x: event.clientX, drop: null, sectionKey: null });
      },
      onDragOver(event: DragEvent) {
        if (!drag) return;
        event.preventDefault();
        const next = over(event, drag);
        if (!isSame(next, drag)) setDrag(next);
      },
      onDrop(event: DragEvent) {
        const last = drag && over(event, drag);
        if (!last) return;
        event.preventDefault();
        setDrag(null);
        finish(last);
      },
      onDragEnd: () => setDrag(null),
    },
  };
}

function closest({ target }: DragEvent, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

/** The pointer moves far more often than what it means. */
function isSame(a: DragState, b: DragState): boolean {
  return (
    a?.sectionKey === b?.sectionKey &&
    a?.drop?.id === b?.drop?.id &&
    a?.drop?.edge === b?.drop?.edge &&
    a?.drop?.depth === b?.drop?.depth
  );
}
