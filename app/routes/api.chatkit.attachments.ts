import { readChatContext } from "#app/chat-context.server.ts";
import { appContext } from "#server/http/app-context.ts";
import type { Route } from "./+types/api.chatkit.attachments.ts";

/** The direct upload of a file for the chat. */
export async function action(args: Route.ActionArgs) {
  const who = await readChatContext(args);
  if (who instanceof Response) return who;
  return args.context.get(appContext).chat.attachments.direct(args.request, who);
}
