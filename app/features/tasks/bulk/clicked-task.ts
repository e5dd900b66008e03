import type { MouseEvent } from "react";

type Click = Pick<MouseEvent, "target" | "ctrlKey" | "metaKey" | "shiftKey">;

/**
 * The task that a click picks out: any click on a row while picking, one with a modifier key
 * otherwise. Null for clicks that mean something else, such as those on the row's own controls.
 */
export function pickedTask(
  { target, ctrlKey, metaKey, shiftKey }: Click,
  isPicking: boolean,
): string | null {
  if (!(isPicking || ctrlKey || metaKey || shiftKey) || !(target instanceof Element)) return null;
  if (target.closest("button, input, form")) return null;
  return taskAt(target);
}

/** The task whose title a click is on, without a key that means something else to a browser; null elsewhere. */
export function openedTask({ target, altKey }: MouseEvent): string | null {
  return !altKey && target instanceof Element && target.closest("a") ? taskAt(target) : null;
}

const taskAt = (element: Element) =>
  element.closest<HTMLElement>("[data-task]")?.dataset.task ?? null;
