import type { ShouldRevalidateFunctionArgs } from "react-router";

/** Whether a loader runs again: not on the way from one chat to another, which differ by their address alone. */
export function unlessBetweenChats(way: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, formMethod, defaultShouldRevalidate } = way;
  const moves = formMethod === undefined && currentUrl.pathname !== nextUrl.pathname;
  return moves && isChat(currentUrl) && isChat(nextUrl) ? false : defaultShouldRevalidate;
}

function isChat({ pathname }: URL): boolean {
  return /^\/chat(?:\/|$)/.test(pathname);
}
