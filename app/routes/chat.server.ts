import type { RouterContextProvider } from "react-router";
import { requireSession } from "#app/features/account/account.server.ts";
import type { ElementSettings } from "#app/features/chat/element-choice.ts";
import { appContext } from "#server/http/app-context.ts";

type ChatArgs = { request: Request; context: Readonly<RouterContextProvider> };

/** Which element the chat page uses, for somebody signed in. Keys that are secret stay here. */
export async function readChatSettings(args: ChatArgs): Promise<{ settings: ElementSettings }> {
  await requireSession(args);
  const { element, domainKey, workflowId } = args.context.get(appContext).config.chatkit;
  return { settings: { element, domainKey, mode: workflowId ? "hosted" : "own" } };
}
