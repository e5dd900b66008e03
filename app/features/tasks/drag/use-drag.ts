import { type DragEvent, type PointerEvent, useRef, useState } from "react";
import { whenOnline } from "#app/ui/shell/when-online.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import type { Section } from "../model/sections.ts";
import type { Drop } from "./drop.ts";

/** The list in which rows are dragged. */
export type DraggedList = {
  sections: readonly Section[];
  commands: TaskCommands;
  /** Whether the rows stand in an order of the person's own. */
  canMove: boolean;
  today: string;
};

/** What is being dragged, and where it would go: into a gap, or into another section. */
export type Drag = {
  id: string;
  /** Where the pointer took it up. */
  x: number;
  drop: Drop | null;
  sectionKey: string | null;
};

/**
 * Rows dragged to another place in their order, below another task, or to another section. Where
 * that is, is found out by code that comes with the first mouse over the list; a drop waits for it.
 */
export function useDrag(list: DraggedList) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const dropping = useRef<typeof import("./dropping.ts")>(undefined);
  const load = async () => {
    await whenOnline();
    dropping.current ??= await import("./dropping.ts");
    return dropping.current;
  };
  return {
    drag,
    handlers: {
      onPointerOver({ pointerType }: PointerEvent) {
        if (pointerType !== "touch") void load();
      },
      onDragStart(event: DragEvent) {
        const id = closest(event, "[data-task]")?.dataset.task;
        if (id === undefined) return;
        event.dataTransfer.effectAllowed = "move";
        setDrag({ id, x: event.clientX, drop: null, sectionKey: null });
      },
      onDragOver(event: DragEvent) {
        if (!drag) return;
        event.preventDefault();
        if (dropping.current) setDrag(dropping.current.draggedOver(event, drag, list));
      },
      onDrop(event: DragEvent) {
        if (!drag) return;
        event.preventDefault();
        setDrag(null);
        void load().then(({ dropped }) => dropped(event, drag, list));
      },
      onDragEnd: () => setDrag(null),
    },
  };
}

/** What holds the element that the pointer is over. */
export function closest({ target }: Pick<DragEvent, "target">, selector: string) {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
