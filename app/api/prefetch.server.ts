import type { QueryClient } from "@tanstack/react-query";
import { TRPCError } from "@trpc/server";
import type { RouterContextProvider } from "react-router";
import { createCaller } from "#server/trpc/router.ts";
import { readTrpcContext } from "./context.server.ts";
import type { KnownAnswer } from "./known.tsx";
import { createQueryClient } from "./query-client.ts";

type Prefetching = {
  queryClient: QueryClient;
  caller: ReturnType<typeof createCaller>;
};

/**
 * Runs a page's queries on the server, in a cache of this request's own, and returns what the
 * page then knows. A query that fails is left out: the page asks again itself and shows the failure.
 */
export async function prefetch(
  context: Readonly<RouterContextProvider>,
  queries: (prefetching: Prefetching) => Promise<unknown>[],
): Promise<KnownAnswer[]> {
  const ctx = await readTrpcContext(context);
  await readRevision(context);
  const queryClient = createQueryClient();
  await Promise.all(queries({ queryClient, caller: createCaller(ctx) }));
  return queryClient
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.status === "success")
    .map(({ queryKey, state }) => ({
      queryKey,
      data: state.data,
      updatedAt: state.dataUpdatedAt,
    }));
}

/**
 * The revision from which a page follows changes. It is read before anything the page shows, once
 * for all loaders of a request, so that nothing committed in between is missed.
 */
export function readRevision(context: Readonly<RouterContextProvider>): Promise<number> {
  const known = revisions.get(context);
  if (known) return known;
  const reading = beginAt(context);
  revisions.set(context, reading);
  return reading;
}

/** A list without examples is one that can be read. */
function unlessFull(error: unknown): void {
  if (!(error instanceof TRPCError && error.code === "SERVICE_UNAVAILABLE")) throw error;
}

/** Somebody who has never done anything finds a first few tasks. */
async function beginAt(context: Readonly<RouterContextProvider>): Promise<number> {
  const caller = createCaller(await readTrpcContext(context));
  const revision = await caller.changes.revision();
  if (revision === 0) await caller.account.welcome().catch(unlessFull);
  return revision;
}

const revisions = new WeakMap<object, Promise<number>>();
