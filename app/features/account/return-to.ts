/**
 * The path to go to after signing in: the one that was asked for, when it is a path of this app,
 * else the list. An address that a browser could read as another host is never followed.
 */
export function safeReturnTo(wanted: string | null): string {
  if (wanted === null || !wanted.startsWith("/")) return "/tasks";
  const base = "http://app.invalid";
  const url = URL.parse(wanted, base);
  if (url?.origin !== base || url.pathname.startsWith("//")) return "/tasks";
  if (/^\/(sign-in|sign-up|api)(\/|$)/.test(url.pathname)) return "/tasks";
  return url.pathname + url.search;
}

/** The sign-in page, remembering where the person wanted to go. */
export function signInPath(page: "/sign-in" | "/sign-up", returnTo: string): string {
  return returnTo === "/tasks" ? page : `${page}?${new URLSearchParams({ returnTo })}`;
}
