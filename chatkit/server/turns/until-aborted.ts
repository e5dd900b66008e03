/**
 * Passes events on until the source ends or the signal aborts. After an abort it does not wait for the
 * source: whatever that is waiting for, this ends at once, and the source is told to clean up.
 */
export async function* untilAborted<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T, void, undefined> {
  const iterator = source[Symbol.asyncIterator]();
  let onAbort = () => {};
  const aborted = new Promise<undefined>((resolve) => {
    onAbort = () => resolve(undefined);
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    while (!signal.aborted) {
      const next = iterator.next();
      const step = await Promise.race([next, aborted]);
      if (!step || signal.aborted) {
        abandon(iterator, next);
        return;
      }
      if (step.done) return;
      yield step.value;
    }
    abandon(iterator, undefined);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

/** Lets the source run its cleanup. What it still throws is the echo of the abort it was told of. */
function abandon<T>(iterator: AsyncIterator<T>, next: Promise<unknown> | undefined): void {
  next?.catch(() => {});
  iterator.return?.().catch(() => {});
}
