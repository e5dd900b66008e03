import type { DragEvent } from "react";
import { dropAt, placeOf } from "./drop.ts";
import { takenOver } from "./take-over.ts";
import { closest, type Drag, type DraggedList } from "./use-drag.ts";

type Pointed = Pick<DragEvent, "target" | "clientX" | "clientY">;

/** As far as one depth is indented, in pixels. */
const step = 28;

/** A drag with the pointer where an event says; the same one when that means the same. */
export function draggedOver(event: Pointed, drag: Drag, list: DraggedList): Drag {
  const next = { ...drag, ...targetOf(event, drag, list) };
  return isSame(next, drag) ? drag : next;
}

/** Brings the task where an event has dropped it. */
export function dropped(event: Pointed, drag: Drag, list: DraggedList): void {
  const { id, drop, sectionKey } = draggedOver(event, drag, list);
  const { sections, commands, today } = list;
  const from = sectionOf(list, id);
  const task = from?.rows.find((row) => row.task.id === id)?.task;
  if (!from || !task) return;
  const to = sections.find(({ key }) => key === sectionKey);
  const edit = to ? takenOver(task, to.shared, today) : null;
  if (edit) commands.edit(task, edit);
  if (!drop) return;
  const place = placeOf(from.rows, id, drop);
  const after = from.rows.find((row) => row.task.id === place.afterId)?.task;
  commands.move(task, { ...place, afterPosition: after?.position ?? "" });
}

function targetOf(
  event: Pointed,
  { id, x }: Drag,
  list: DraggedList,
): Pick<Drag, "drop" | "sectionKey"> {
  const from = sectionOf(list, id);
  const key = closest(event, "[data-section]")?.dataset.section ?? null;
  if (key !== null && key !== from?.key) return { drop: null, sectionKey: key };
  const row = closest(event, "[data-task]");
  const targetId = row?.dataset.task;
  if (!list.canMove || !from || !row || !targetId) return { drop: null, sectionKey: null };
  const { top, height } = row.getBoundingClientRect();
  const edge = event.clientY < top + height / 2 ? "before" : "after";
  const steps = Math.round((event.clientX - x) / step);
  return { drop: dropAt(from.rows, id, { id: targetId, edge, steps }), sectionKey: null };
}

const sectionOf = ({ sections }: DraggedList, id: string) =>
  sections.find(({ rows }) => rows.some(({ task }) => task.id === id));

/** The pointer moves far more often than what it means. */
function isSame(a: Drag, b: Drag): boolean {
  return (
    a.sectionKey === b.sectionKey &&
    a.drop?.id === b.drop?.id &&
    a.drop?.edge === b.drop?.edge &&
    a.drop?.depth === b.drop?.depth
  );
}
