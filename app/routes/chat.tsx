import { useCallback } from "react";
import { useNavigate } from "react-router";
import { ChatSurface } from "#app/features/chat/chat-surface.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { Route } from "./+types/chat.ts";
import { readChatSettings } from "./chat.server.ts";

export function loader(args: Route.LoaderArgs) {
  return readChatSettings(args);
}

/** The settings do not change while the page is open; the thread is in the address alone. */
export function shouldRevalidate() {
  return false;
}

export default function Chat({ params, loaderData }: Route.ComponentProps) {
  const texts = useText();
  const navigate = useNavigate();
  const openThread = useCallback(
    (threadId: string | null) => void navigate(threadId === null ? "/chat" : `/chat/${threadId}`),
    [navigate],
  );
  const openTask = useCallback((id: string) => void navigate(`/tasks/all/${id}`), [navigate]);
  return (
    <>
      <title>{`${texts.chat.title} · ${texts.shell.product}`}</title>
      <h1 className="sr-only">{texts.chat.title}</h1>
      <ChatSurface
        settings={loaderData.settings}
        threadId={params.threadId ?? null}
        onThreadChange={openThread}
        onOpenTask={openTask}
        className="block h-[calc(100dvh-var(--bottom-bar))]"
      />
    </>
  );
}
