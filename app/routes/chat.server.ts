import type { RouterContextProvider } from "react-router";
import { requireSession } from "#app/features/account/account.server.ts";
import type { ChatSettings } from "#app/features/chat/chat-options.ts";
import { chooseElement } from "#server/config/element.ts";
import { appContext } from "#server/http/app-context.ts";

type ChatArgs = { request: Request; context: Readonly<RouterContextProvider> };

/** What the chat needs to know before it is drawn, for somebody signed in. Secret keys stay here. */
export async function readChatSettings(args: ChatArgs): Promise<ChatSettings> {
  await requireSession(args);
  const { chatkit, openai } = args.context.get(appContext).config;
  const { domainKey, workflowId } = chatkit;
  return {
    ...chooseElement(chatkit),
    domainKey,
    mode: workflowId ? "hosted" : "own",
    models: openai?.models ?? [],
    dictation: openai !== undefined,
  };
}
