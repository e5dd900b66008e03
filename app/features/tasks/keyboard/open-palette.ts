/** Asks for the palette, from wherever a button for it stands. */
export const openPaletteEvent = "taskpilot:palette";

export function openPalette() {
  document.dispatchEvent(new Event(openPaletteEvent));
}
