import { TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { AppRouter } from "#server/trpc/router.ts";
import { createBatch } from "./batch.ts";
import { follow } from "./follow.ts";

let isLeft = false;

/**
 * From here on the page asks for nothing more and is told nothing more: its session ends and another
 * page is coming, and a refusal would only lead to the sign-in page instead.
 */
export function leavePage() {
  isLeft = true;
}

/**
 * The way from tRPC's client to the server. tRPC's own links bring parts of its server and the
 * reading of streams along, a twentieth of the page's code; these do what pages need. A call that
 * was made is not called back: its `signal` is not looked at.
 */
export function httpLink(url: string): TRPCLink<AppRouter> {
  return () => {
    const calls = { query: createBatch(url, "query"), mutation: createBatch(url, "mutation") };
    return ({ op: { type, path, input } }) =>
      observable((observer) => {
        if (isLeft) return undefined;
        const fail = (failure: unknown) => observer.error(TRPCClientError.from(Object(failure)));
        if (type === "subscription") {
          return follow(`${url}/${path}`, input, {
            onData: (id, data) => observer.next({ result: { id, data: { id, data } } }),
            onError: fail,
            onEnd: () => observer.complete(),
          });
        }
        calls[type](path, input).then((data) => {
          observer.next({ result: { data } });
          observer.complete();
        }, fail);
        return undefined;
      });
  };
}
