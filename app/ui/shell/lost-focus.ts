/** Whether what had the focus was taken out of the page, and nothing has it now. */
export const isFocusLost = (): boolean => document.activeElement === document.body;

/** Gives the focus to the page's content, so that the next key begins there. */
export function focusPage(): void {
  document.querySelector<HTMLElement>("main")?.focus();
}
