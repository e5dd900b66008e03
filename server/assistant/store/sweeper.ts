const everyMs = 10 * 60_000;

export type Sweeper = {
  /** Something happened that may leave something to sweep. */
  note(): void;
  stop(): void;
};

/**
 * Sweeps now and then while there is something going on; whatever is left when it grows quiet waits for
 * the next time, so that an idle application leaves an idle database asleep.
 */
export function createSweeper(
  sweep: () => Promise<void>,
  onError: (error: unknown) => void,
): Sweeper {
  let noted = false;
  const timer = setInterval(() => {
    if (!noted) return;
    noted = false;
    sweep().catch(onError);
  }, everyMs);
  return {
    note() {
      noted = true;
    },
    stop: () => clearInterval(timer),
  };
}
