/** Both pages speak to the bench in the same way: marks on the document, and events on the window. */

/** The number of items in the thread; 0 for a page that opens empty. */
export const itemCount = Number(new URLSearchParams(location.search).get("items") ?? 0);

/** Notes when the page could first be used, in milliseconds since its navigation, once that is drawn. */
export function usable(): void {
  requestAnimationFrame(() => {
    setTimeout(() => {
      document.documentElement.dataset.usable = String(performance.now());
    });
  });
}

/** Runs when the bench asks for an answer. */
export const onAsk = (run: () => void) => addEventListener("bench:ask", run);

/** Tells the bench that the answer has come to its end. */
export const answered = () => dispatchEvent(new Event("bench:answered"));
