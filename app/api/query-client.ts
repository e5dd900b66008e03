import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isSignedOut, readFailure } from "./errors.ts";

/** Pages are kept true by the change stream; a fetch of their own is only for what was never live. */
const staleTime = 60_000;

/** The cache of one browser tab, or of one request on the server. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime, retry: mayRetry },
      // A change waits while the browser is offline, and is sent when it is back.
      mutations: { networkMode: "online", retry: false },
    },
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  });
}

/** A lost connection is worth another try; a refusal is not, and on the server nobody waits. */
export function mayRetry(failures: number, error: unknown): boolean {
  return (
    typeof window !== "undefined" && failures < 2 && readFailure(error).reason === "unreachable"
  );
}

/** A session that has ended elsewhere: to the sign-in page, and back here afterwards. */
function leaveWhenSignedOut(error: unknown) {
  if (typeof window === "undefined" || !isSignedOut(error)) return;
  const returnTo = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?${new URLSearchParams({ returnTo })}`);
}
