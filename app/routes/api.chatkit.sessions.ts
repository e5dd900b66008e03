import { appContext, sessionContext } from "#server/http/app-context.ts";
import type { Route } from "./+types/api.chatkit.sessions.ts";

/** Client secrets for the chat: ours, or OpenAI's where a hosted workflow is configured. */
async function answer({ request, context }: Route.LoaderArgs | Route.ActionArgs) {
  const { session } = await context.get(sessionContext)();
  return context.get(appContext).chat.sessions(request, session);
}

export const loader = (args: Route.LoaderArgs) => answer(args);
export const action = (args: Route.ActionArgs) => answer(args);
