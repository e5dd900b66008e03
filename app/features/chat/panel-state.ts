import { useSyncExternalStore } from "react";

const OPEN = "chat-panel.open";
const year = 365 * 24 * 60 * 60 * 1000;
const watchers = new Set<() => void>();

/**
 * Whether the panel is open, and a way to open and close it: remembered by this browser, shared by all
 * pages.
 * @param openAtFirst what the server has read off the request, so that the first paint is right
 */
export function usePanelState(openAtFirst: boolean) {
  const open = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(OPEN) === "yes",
    () => openAtFirst,
  );
  return [open, setOpen] as const;
}

/** Whether a Cookie header says that the panel is open. */
export function isPanelOpen(cookieHeader: string | null): boolean {
  return (cookieHeader ?? "").split(/;\s*/).includes(`${OPEN}=yes`);
}

function setOpen(open: boolean) {
  if (open) localStorage.setItem(OPEN, "yes");
  else localStorage.removeItem(OPEN);
  for (const watcher of watchers) watcher();
  void tellServer(open);
}

/** Browsers without a cookie store, or without a secure connection to us, open the panel after the first paint. */
async function tellServer(open: boolean): Promise<void> {
  if (!("cookieStore" in globalThis)) return;
  const expires = Date.now() + (open ? year : 0);
  await cookieStore.set({ name: OPEN, value: "yes", expires, path: "/", sameSite: "lax" });
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  addEventListener("storage", watcher);
  return () => {
    watchers.delete(watcher);
    removeEventListener("storage", watcher);
  };
}
