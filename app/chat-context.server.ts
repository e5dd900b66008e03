import type { RouterContextProvider } from "react-router";
import { answersHeader } from "#app/features/chat/tools/screen.ts";
import { readPreferences } from "#app/features/settings/preferences.ts";
import { readLanguage } from "#app/ui/format/locale.ts";
import { actorOfBearer } from "#server/assistant/sessions/bearer.ts";
import type { ChatContext } from "#server/chat.ts";
import { appContext, sessionContext } from "#server/http/app-context.ts";

type ChatArgs = { request: Request; context: Readonly<RouterContextProvider> };

/**
 * Whom the chat's request comes from, by the secret of a chat session or by the cookie, or the answer
 * for somebody who is not signed in. A secret that is not good is refused even beside a good cookie.
 */
export async function readChatContext({
  request,
  context,
}: ChatArgs): Promise<ChatContext | Response> {
  const { config, database } = context.get(appContext);
  const byBearer = await actorOfBearer(database.db, request);
  const actor = byBearer === undefined ? await actorOfCookie(context) : byBearer;
  if (!actor) {
    return Response.json(
      { error: { code: "unauthorized", message: "Sign in to use the chat." } },
      { status: 401 },
    );
  }
  return {
    actor,
    origin: config.appUrl ?? new URL(request.url).origin,
    locale: readLocale(request.headers),
    page: request.headers.get(answersHeader) !== null,
  };
}

/** The person's language with the clock that they chose in the settings, as one tag: `en-US-u-hc-h23`. */
export function readLocale(headers: Headers): string {
  const tag = readLanguage(headers.get("accept-language"));
  const { hourCycle } = readPreferences(headers.get("cookie"));
  return hourCycle ? new Intl.Locale(tag, { hourCycle }).toString() : tag;
}

async function actorOfCookie(context: ChatArgs["context"]) {
  const { session } = await context.get(sessionContext)();
  return session?.actor;
}
