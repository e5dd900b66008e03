import { useFetcher } from "react-router";
import { type Preferences, parsePreferences } from "./preferences.ts";

/** The person's choices for this device, changed at once and kept by the server's cookie. */
export function usePreferences(stored: Preferences) {
  const fetcher = useFetcher();
  const preferences = fetcher.formData ? parsePreferences(fetcher.formData) : stored;
  const choose = (next: Preferences) =>
    fetcher.submit(
      {
        theme: next.theme,
        weekStart: String(next.weekStart ?? ""),
        hourCycle: next.hourCycle ?? "",
      },
      { method: "post", action: "/preferences" },
    );
  return { preferences, choose };
}
