import type { ShouldRevalidateFunctionArgs } from "react-router";

/**
 * For the loaders of frames: what they read is kept by the page, so that going from page to page
 * within them asks nothing again. A submitted form, and a revalidation of the same address, do.
 */
export function isAfterChange({ formMethod, currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) {
  return (formMethod ?? "GET") !== "GET" || currentUrl.href === nextUrl.href;
}
