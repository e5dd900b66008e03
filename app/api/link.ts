import { createBatch } from "./batch.ts";
import { type Followed, follow } from "./follow.ts";

/** A way to the server's procedures. What fails does so with a `CallError`. */
export type Link = {
  query: (path: string, input: unknown) => Promise<unknown>;
  mutate: (path: string, input: unknown) => Promise<unknown>;
  subscribe: (path: string, input: unknown, on: Followed) => { unsubscribe: () => void };
};

let isLeft = false;

/**
 * From here on the page asks for nothing more and is told nothing more: its session ends and another
 * page is coming, and a refusal would only lead to the sign-in page instead.
 */
export function leavePage() {
  isLeft = true;
}

/** The way over HTTP. A call that was made is not called back: its `signal` is not looked at. */
export function httpLink(url: string): Link {
  const unlessLeft = (call: Link["query"]) => (path: string, input: unknown) =>
    isLeft ? new Promise(() => {}) : call(path, input);
  return {
    query: unlessLeft(createBatch(url, "query")),
    mutate: unlessLeft(createBatch(url, "mutation")),
    subscribe: (path, input, on) => ({
      unsubscribe: isLeft ? () => {} : follow(`${url}/${path}`, input, on),
    }),
  };
}
