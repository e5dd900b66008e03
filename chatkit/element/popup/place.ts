import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  type Placement,
  shift,
  size,
} from "@floating-ui/dom";

const GAP = 6;
const MARGIN = 8;

/**
 * Keeps a popup beside its anchor, inside the window, for as long as both are on the page.
 * @returns ends it
 */
export function placePopup(anchor: Element, popup: HTMLElement, placement: Placement): () => void {
  return autoUpdate(anchor, popup, async () => {
    const { x, y } = await computePosition(anchor, popup, {
      placement,
      strategy: "fixed",
      middleware: [
        offset(GAP),
        flip({ padding: MARGIN }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply({ availableHeight, rects }) {
            popup.style.maxHeight = `${Math.max(120, availableHeight)}px`;
            popup.style.setProperty("--anchor-width", `${rects.reference.width}px`);
          },
        }),
      ],
    });
    Object.assign(popup.style, { left: `${x}px`, top: `${y}px` });
  });
}
