/** The tab's session storage; undefined where the browser refuses it. */
export function browserStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    // Blocked by the person's settings, or a page without an origin.
    return undefined;
  }
}
