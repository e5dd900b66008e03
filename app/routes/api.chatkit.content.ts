import { appContext } from "#server/http/app-context.ts";
import type { Route } from "./+types/api.chatkit.content.ts";

/** An attachment's bytes, up and down; the token in the address is the access. */
function answer({ request, context }: Route.LoaderArgs | Route.ActionArgs) {
  return context.get(appContext).chat.attachments.content(request);
}

export const loader = (args: Route.LoaderArgs) => answer(args);
export const action = (args: Route.ActionArgs) => answer(args);
