import { useSyncExternalStore } from "react";

const OPEN = "chat-panel.open";
const THREAD = "chat-panel.thread";
const watchers = new Set<() => void>();

/** Whether the panel is open, and its thread: remembered by this browser, shared by all pages. */
export function usePanelState() {
  const open = useSyncExternalStore(subscribe, () => read(OPEN) === "yes", closedOnServer);
  return {
    open,
    setOpen: (next: boolean) => write(OPEN, next ? "yes" : null),
    readThread: () => read(THREAD),
    setThread: (threadId: string | null) => write(THREAD, threadId),
  };
}

const closedOnServer = () => false;

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
