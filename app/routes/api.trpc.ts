import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { readTrpcContext } from "#app/api/context.server.ts";
import { appContext } from "#server/http/app-context.ts";
import { appRouter } from "#server/trpc/router.ts";
import type { Route } from "./+types/api.trpc.ts";

/** Every procedure of the pages, and the stream of changes. */
function answer({ request, context }: Route.LoaderArgs | Route.ActionArgs) {
  const { log } = context.get(appContext);
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    createContext: () => readTrpcContext(context),
    onError({ error, path }) {
      if (error.code === "INTERNAL_SERVER_ERROR")
        log.error({ err: error, path }, "a procedure failed");
    },
  });
}

export const loader = (args: Route.LoaderArgs) => answer(args);
export const action = (args: Route.ActionArgs) => answer(args);
