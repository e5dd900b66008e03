const FIRST_DELAY = 400;
const LONGEST_DELAY = 15_000;

/**
 * Waits until it is worth trying again: with growing pauses, at once when the browser says that it is
 * online again. Rejects with the abort's reason.
 * @param attempt how often it has already failed, from 0
 */
export async function nextTry(attempt: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const pause = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** attempt);
  const over = new AbortController();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, pause);
    over.signal.addEventListener("abort", () => clearTimeout(timer));
    addEventListener("online", () => resolve(), { signal: over.signal });
    signal.addEventListener("abort", () => resolve(), { signal: over.signal });
  });
  over.abort();
  signal.throwIfAborted();
}
