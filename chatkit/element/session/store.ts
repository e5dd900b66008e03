/** A value that can be read at any time, changed by functions, and watched. */
export interface Store<T> {
  get(): T;
  /** Changes the value and tells watchers at once. */
  set(change: (value: T) => T): void;
  /** Changes the value at once and tells watchers with the next frame, many changes together. */
  setSoon(change: (value: T) => T): void;
  subscribe(watcher: () => void): () => void;
}

/** Without frames (a hidden page gets none) watchers hear after this many milliseconds. */
const HIDDEN_DELAY = 120;

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  let cancelSoon: (() => void) | undefined;
  const watchers = new Set<() => void>();

  function tell(): void {
    cancelSoon?.();
    cancelSoon = undefined;
    for (const watcher of [...watchers]) watcher();
  }

  return {
    get: () => value,
    set(change) {
      const next = change(value);
      if (next === value && !cancelSoon) return;
      value = next;
      tell();
    },
    setSoon(change) {
      value = change(value);
      cancelSoon ??= nextFrame(tell);
    },
    subscribe(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

function nextFrame(run: () => void): () => void {
  const timer = setTimeout(run, HIDDEN_DELAY);
  const frame = requestAnimationFrame(run);
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
