/**
 * Takes the events of a source one after the other until it ends or the signal aborts. After an abort
 * it waits for no event, whatever the source is waiting for, but for the taking of one that is under
 * way; the source is told to clean up.
 */
export async function playEvents<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal,
  take: (event: T) => Promise<void> | undefined,
): Promise<void> {
  const iterator = source[Symbol.asyncIterator]();
  let taking: Promise<void> | undefined;
  async function play(): Promise<void> {
    while (!signal.aborted) {
      const step = await iterator.next();
      if (step.done || signal.aborted) return;
      taking = take(step.value);
      if (taking) await taking;
    }
  }
  const playing = play();
  await untilAborted(playing, signal);
  if (!signal.aborted) return;
  await taking;
  // What these still throw is the echo of the abort that the source was told of.
  playing.catch(() => {});
  iterator.return?.().catch(() => {});
}

/** Settles as the work does, or when the signal aborts, whichever comes first. */
async function untilAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise: aborted, resolve } = Promise.withResolvers<void>();
  const onAbort = () => resolve();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
