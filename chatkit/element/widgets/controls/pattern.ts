import { type RefObject, useEffect } from "react";

/** Holds the text of a field of several lines to a pattern, for those have none of their own. */
export function usePattern(
  area: RefObject<HTMLTextAreaElement | null>,
  value: string,
  pattern: string | undefined,
): void {
  useEffect(() => {
    area.current?.setCustomValidity(fits(value, pattern) ? "" : (pattern ?? ""));
  }, [area, value, pattern]);
}

/** A pattern that is no expression lets everything pass, as the browser's own does. */
function fits(value: string, pattern: string | undefined): boolean {
  if (!pattern || value === "") return true;
  try {
    return new RegExp(`^(?:${pattern})$`, "v").test(value);
  } catch {
    return true;
  }
}

/** Password managers read these to leave a field alone, which they do unless it asks for them. */
export function autofillProps(allowed: boolean | undefined) {
  return allowed ? {} : { "data-1p-ignore": true, "data-lpignore": "true" };
}
