import type { RouterContextProvider } from "react-router";
import type { ChatContext } from "#server/chat.ts";
import { appContext, sessionContext } from "#server/http/app-context.ts";

type ChatArgs = { request: Request; context: Readonly<RouterContextProvider> };

/** Whom the chat's request comes from, or the answer for somebody who is not signed in. */
export async function readChatContext({
  request,
  context,
}: ChatArgs): Promise<ChatContext | Response> {
  const { session } = await context.get(sessionContext)();
  if (!session) {
    return Response.json(
      { error: { code: "unauthorized", message: "Sign in to use the chat." } },
      { status: 401 },
    );
  }
  return {
    actor: session.actor,
    origin: context.get(appContext).config.appUrl ?? new URL(request.url).origin,
    locale: request.headers.get("accept-language")?.split(",", 1)[0],
  };
}
