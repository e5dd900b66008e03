import { appContext } from "#server/http/app-context.ts";
import type { Route } from "./+types/api.auth";

/** Better Auth answers everything under `/api/auth/`. */
export function loader({ request, context }: Route.LoaderArgs) {
  return context.get(appContext).auth.handler(request);
}

export function action({ request, context }: Route.ActionArgs) {
  return context.get(appContext).auth.handler(request);
}
