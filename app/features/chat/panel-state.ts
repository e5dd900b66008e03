import { useSyncExternalStore } from "react";

const OPEN = "chat-panel.open";
const THREAD = "chat-panel.thread";
const year = 365 * 24 * 60 * 60 * 1000;
const watchers = new Set<() => void>();

/**
 * Whether the panel is open, and its thread: remembered by this browser, shared by all pages.
 * @param openAtFirst what the server has read off the request, so that the first paint is right
 */
export function usePanelState(openAtFirst: boolean) {
  const open = useSyncExternalStore(
    subscribe,
    () => read(OPEN) === "yes",
    () => openAtFirst,
  );
  return {
    open,
    setOpen: (next: boolean) => {
      write(OPEN, next ? "yes" : null);
      void tellServer(next);
    },
    readThread: () => read(THREAD),
    setThread: (threadId: string | null) => write(THREAD, threadId),
  };
}

/** Whether a Cookie header says that the panel is open. */
export function isPanelOpen(cookieHeader: string | null): boolean {
  return (cookieHeader ?? "").split(/;\s*/).includes(`${OPEN}=yes`);
}

/** Browsers without a cookie store, or without a secure connection to us, open the panel after the first paint. */
async function tellServer(open: boolean): Promise<void> {
  if (!("cookieStore" in globalThis)) return;
  const expires = Date.now() + (open ? year : 0);
  await cookieStore.set({ name: OPEN, value: "yes", expires, path: "/", sameSite: "lax" });
}

function read(key: string): string | null {
  return localStorage.getItem(key);
}

function write(key: string, value: string | null): void {
  if (value === null) localStorage.removeItem(key);
  else localStorage.setItem(key, value);
  for (const watcher of watchers) watcher();
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  addEventListener("storage", watcher);
  return () => {
    watchers.delete(watcher);
    removeEventListener("storage", watcher);
  };
}
