import type { RouterContextProvider } from "react-router";
import { appContext, sessionContext } from "#server/http/app-context.ts";
import type { TrpcContext } from "#server/trpc/context.ts";

/** What the procedures get to work with in this request. */
export async function readTrpcContext(
  context: Readonly<RouterContextProvider>,
): Promise<TrpcContext> {
  const { database, changes } = context.get(appContext);
  const { session } = await context.get(sessionContext)();
  return { actor: session?.actor ?? null, db: database.db, changes, now: () => new Date() };
}
