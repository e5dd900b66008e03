import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { App } from "#server/app.ts";
import type { SessionLookup } from "#server/auth/session.ts";
import { createTrpcContext } from "#server/trpc/context.ts";
import { appRouter } from "#server/trpc/router.ts";
import { answerQueries, type OnFailure, proceduresAt } from "./queries.ts";

/** Every procedure of the pages, and the stream of changes. */
export async function answerProcedures(
  app: App,
  request: Request,
  lookUp: () => Promise<SessionLookup>,
): Promise<Response> {
  const createContext = async () => createTrpcContext(app, (await lookUp()).session?.actor);
  const onFailure: OnFailure = ({ error, path }) => {
    if (error.code !== "INTERNAL_SERVER_ERROR") return;
    app.log.error({ err: error, path }, "a procedure failed");
  };
  const queries = await answerQueries(request, { createContext, onFailure });
  return (
    queries ??
    fetchRequestHandler({
      endpoint: proceduresAt,
      req: request,
      router: appRouter,
      createContext,
      onError: onFailure,
    })
  );
}
