export const themes = ["system", "light", "dark"] as const;
/** What the person chose; "system" follows the device. */
export type Theme = (typeof themes)[number];

/** The value of `data-theme` on the root element; none leaves the choice to the device. */
export function themeAttribute(theme: Theme): "light" | "dark" | undefined {
  return theme === "system" ? undefined : theme;
}
