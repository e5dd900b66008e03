import { focusPage } from "#app/ui/shell/lost-focus.ts";

/** Goes to the first task, or the page where there is none. What lies over the list keeps the focus. */
export function focusList(): void {
  if (document.activeElement?.closest("[role=dialog], [role=menu]")) return;
  const first = document.querySelector<HTMLElement>("main [data-task] :is(a, button)");
  if (first) first.focus();
  else focusPage();
}
