import { answerAuth } from "#server/auth/answer.ts";
import { appContext } from "#server/http/app-context.ts";
import type { Route } from "./+types/api.auth";

/** Better Auth answers everything under `/api/auth/`. */
export function loader({ request, context }: Route.LoaderArgs) {
  return answerAuth(context.get(appContext).auth, request);
}

export function action({ request, context }: Route.ActionArgs) {
  return answerAuth(context.get(appContext).auth, request);
}
