import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { App } from "#server/app.ts";
import type { SessionLookup } from "#server/auth/session.ts";
import { createTrpcContext } from "#server/trpc/context.ts";
import { appRouter } from "#server/trpc/router.ts";

/** Below this address the handler asks no route. */
export const proceduresAt = "/api/trpc";

/** Every procedure of the pages, and the stream of changes. */
export function answerProcedures(
  app: App,
  request: Request,
  lookUp: () => Promise<SessionLookup>,
): Promise<Response> {
  return fetchRequestHandler({
    endpoint: proceduresAt,
    req: request,
    router: appRouter,
    createContext: async () => createTrpcContext(app, (await lookUp()).session?.actor),
    onError({ error, path }) {
      if (error.code !== "INTERNAL_SERVER_ERROR") return;
      app.log.error({ err: error, path }, "a procedure failed");
    },
  });
}
