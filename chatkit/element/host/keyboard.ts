/** What is less than this is no keyboard: bars of the browser that come and go. */
const LEAST = 120;

/**
 * Keeps the chat above a keyboard that lies over the page: such a keyboard makes what is visible
 * smaller, but not the page, and would hide the field it writes into.
 */
export function stayAboveKeyboard(
  host: HTMLElement,
  container: HTMLElement,
  signal: AbortSignal,
): void {
  const viewport = globalThis.visualViewport;
  if (!viewport) return;
  const fit = () => {
    const open = innerHeight - viewport.height > LEAST && viewport.scale === 1;
    const bottom = viewport.offsetTop + viewport.height;
    const covered = open ? Math.max(0, host.getBoundingClientRect().bottom - bottom) : 0;
    container.style.setProperty("--ck-covered", `${covered}px`);
  };
  viewport.addEventListener("resize", fit, { signal });
  viewport.addEventListener("scroll", fit, { signal });
}
