import { readChatContext } from "#app/chat-context.server.ts";
import { appContext } from "#server/http/app-context.ts";
import type { Route } from "./+types/api.v1.chatkit.ts";

/** The ChatKit protocol: every request of the chat element is a POST to this address. */
async function answer(args: Route.LoaderArgs | Route.ActionArgs) {
  const who = await readChatContext(args);
  if (who instanceof Response) return who;
  return args.context.get(appContext).chat.server.handle(args.request, who);
}

export const loader = (args: Route.LoaderArgs) => answer(args);
export const action = (args: Route.ActionArgs) => answer(args);
