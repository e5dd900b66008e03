import { useSyncExternalStore } from "react";

const dark = "(prefers-color-scheme: dark)";

/** The scheme the page shows right now: the person's choice, else the device's. */
export function useColorScheme(): "light" | "dark" {
  return useSyncExternalStore(subscribe, read, () => "light");
}

function read(): "light" | "dark" {
  const { theme } = document.documentElement.dataset;
  if (theme === "light" || theme === "dark") return theme;
  return matchMedia(dark).matches ? "dark" : "light";
}

function subscribe(tell: () => void): () => void {
  const query = matchMedia(dark);
  query.addEventListener("change", tell);
  const chosen = new MutationObserver(tell);
  chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    query.removeEventListener("change", tell);
    chosen.disconnect();
  };
}
