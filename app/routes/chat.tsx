import { useCallback } from "react";
import { useNavigate } from "react-router";
import { ChatSurface } from "#app/features/chat/chat-surface.tsx";
import { entityPath } from "#app/features/chat/entity-path.ts";
import { useThreadTitle } from "#app/features/chat/use-thread-title.ts";
import { isAfterChange } from "#app/ui/shell/is-after-change.ts";
import { useChatText } from "#app/ui/text/chat.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Route } from "./+types/chat.ts";
import { readChatSettings } from "./chat.server.ts";

export function loader(args: Route.LoaderArgs) {
  return readChatSettings(args);
}

export const shouldRevalidate = isAfterChange;

export default function Chat({ params, loaderData }: Route.ComponentProps) {
  const t = useChatText();
  const { shell } = useText();
  const threadId = params.threadId ?? null;
  const { title, onSettled } = useThreadTitle(loaderData.mode === "own" ? threadId : null);
  const navigate = useNavigate();
  const openThread = useCallback(
    (threadId: string | null) => void navigate(threadId === null ? "/chat" : `/chat/${threadId}`),
    [navigate],
  );
  return (
    <>
      <title>{`${title ?? t.title} · ${shell.product}`}</title>
      <h1 className="sr-only">{t.title}</h1>
      <ChatSurface
        settings={loaderData}
        threadId={threadId}
        onThreadChange={openThread}
        onOpen={(kind, id) => void navigate(entityPath(kind, id))}
        onSettled={onSettled}
        className="fills-page h-[calc(100dvh-var(--bottom-bar))]"
      />
    </>
  );
}
