export const themes = ["system", "light", "dark"] as const;
/** What the person chose; "system" follows the device. */
export type Theme = (typeof themes)[number];

/** The value of `data-theme` on the root element; none leaves the choice to the device. */
export function themeAttribute(theme: Theme): "light" | "dark" | undefined {
  return theme === "system" ? undefined : theme;
}

/** Changes how the open page looks, at once. */
export function showTheme(theme: Theme): void {
  const attribute = themeAttribute(theme);
  if (attribute === undefined) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = attribute;
}
