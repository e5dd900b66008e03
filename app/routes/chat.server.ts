import type { RouterContextProvider } from "react-router";
import { readTrpcContext } from "#app/api/context.server.ts";
import { requireSession } from "#app/features/account/account.server.ts";
import type { ChatSettings } from "#app/features/chat/chat-options.ts";
import { chooseElement } from "#server/config/element.ts";
import { appContext } from "#server/http/app-context.ts";
import { createCaller } from "#server/trpc/router.ts";

type ChatArgs = { request: Request; context: Readonly<RouterContextProvider> };

/** Tasks are counted up to here; what is more is not worth a longer query. */
const MOST = 99;

/** What the chat needs to know before it is drawn, for somebody signed in. Secret keys stay here. */
export async function readChatSettings(args: ChatArgs): Promise<ChatSettings> {
  await requireSession(args);
  const { chatkit, openai } = args.context.get(appContext).config;
  const { domainKey, workflowId } = chatkit;
  const caller = createCaller(await readTrpcContext(args.context));
  const count = async (due: "today" | "overdue") =>
    (await caller.task.list({ due, limit: MOST })).tasks.length;
  const [today, overdue] = await Promise.all([count("today"), count("overdue")]);
  return {
    ...chooseElement(chatkit),
    domainKey,
    mode: workflowId ? "hosted" : "own",
    due: { today, overdue },
    models: openai?.models ?? [],
    dictation: openai !== undefined,
  };
}
