import { type DragEvent, useState } from "react";
import type { TaskCommands } from "../data/task-commands.ts";
import { droppedOn } from "../model/moves.ts";
import type { Section } from "../model/sections.ts";

type Dragging = {
  sections: readonly Section[];
  commands: TaskCommands;
  /** Whether the rows stand in an order of the person's own. */
  canMove: boolean;
};

/** Rows dragged with the mouse: to another place in their order, or to another day. */
export function useDrag({ sections, commands, canMove }: Dragging) {
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [targetId, setTargetId] = useState<string | null>(null);
  const sectionOf = (id: string | null) =>
    sections.find(({ rows }) => rows.some(({ task }) => task.id === id));

  const drop = (onto: string) => {
    const from = sectionOf(draggedId);
    const to = sectionOf(onto);
    const task = from?.rows.find((row) => row.task.id === draggedId)?.task;
    if (!task || !to) return;
    if (to.shared.kind === "day" && from !== to) commands.edit(task, { dueDate: to.shared.day });
    if (!canMove || from !== to) return;
    const place = droppedOn(to.rows, task.id, onto);
    const after = to.rows.find((row) => row.task.id === place?.afterId)?.task;
    if (place) commands.move(task, { ...place, afterPosition: after?.position ?? "" });
  };
  const end = () => {
    setDraggedId(null);
    setTargetId(null);
  };

  return {
    draggedId,
    targetId,
    handlers: {
      onDragStart(event: DragEvent) {
        event.dataTransfer.effectAllowed = "move";
        setDraggedId(taskIdAt(event));
      },
      onDragOver(event: DragEvent) {
        if (draggedId === null) return;
        event.preventDefault();
        setTargetId(taskIdAt(event));
      },
      onDrop(event: DragEvent) {
        const onto = taskIdAt(event);
        if (draggedId === null || onto === null) return;
        event.preventDefault();
        drop(onto);
        end();
      },
      onDragEnd: end,
    },
  };
}

function taskIdAt({ target }: DragEvent): string | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-task]") : null;
  return row?.dataset.task ?? null;
}
