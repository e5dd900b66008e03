import type { RouterContextProvider } from "react-router";
import { appContext, sessionContext } from "#server/http/app-context.ts";
import { createTrpcContext, type TrpcContext } from "#server/trpc/context.ts";

/** What the procedures get to work with in this request. */
export async function readTrpcContext(
  context: Readonly<RouterContextProvider>,
): Promise<TrpcContext> {
  const { session } = await context.get(sessionContext)();
  return createTrpcContext(context.get(appContext), session?.actor);
}
