export type Waker = {
  wake(): void;
  /** Resolves to true once woken since the last time, and to false when it is over. */
  woken(): Promise<boolean>;
  readonly ended: boolean;
};

/** A bell that remembers being rung, once, while nobody was waiting. */
export function createWaker(signal: AbortSignal): Waker {
  let rung = false;
  let waiting = Promise.withResolvers<void>();
  const ring = () => {
    rung = true;
    waiting.resolve();
  };
  signal.addEventListener("abort", ring, { once: true });
  return {
    wake: ring,
    async woken() {
      if (!rung && !signal.aborted) await waiting.promise;
      rung = false;
      waiting = Promise.withResolvers();
      return !signal.aborted;
    },
    get ended() {
      return signal.aborted;
    },
  };
}
