import { appContext, sessionContext } from "#server/http/app-context.ts";
import type { Route } from "./+types/api.chatkit.tools.ts";

/** The assistant's tools, for a workflow that OpenAI hosts; the page calls them as client tools. */
async function answer({ request, context }: Route.LoaderArgs | Route.ActionArgs) {
  const { session } = await context.get(sessionContext)();
  return context.get(appContext).chat.tools(request, session);
}

export const loader = (args: Route.LoaderArgs) => answer(args);
export const action = (args: Route.ActionArgs) => answer(args);
