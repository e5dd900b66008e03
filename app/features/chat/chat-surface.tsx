import { ChatKit, useChatKit } from "@openai/chatkit-react";
import { useEffect, useRef, useState } from "react";
import { useApiClient } from "#app/api/api.tsx";
import { Button } from "#app/ui/controls/button.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { type ChatSettings, chatOptions } from "./chat-options.ts";
import { OpenChatKit } from "./element/open-chatkit.tsx";
import { useElement } from "./element/use-element.ts";
import { type EntityKind, entitySearch, kindOf } from "./entities.ts";
import { useChangeFeed } from "./use-change-feed.ts";
import { useColorScheme } from "./use-color-scheme.ts";

type ChatSurfaceProps = {
  settings: ChatSettings;
  /** The thread on the screen; null is a new one. */
  threadId: string | null;
  onThreadChange: (threadId: string | null) => void;
  /** Opens what is mentioned in the chat. */
  onOpen: (kind: EntityKind, id: string) => void;
  /** Given where the chat can be closed: adds a button for it to the header. */
  onClose?: () => void;
  className: string;
};

/** The chat, by whichever element works, kept true while the tasks change elsewhere. */
export function ChatSurface(props: ChatSurfaceProps) {
  const { settings, threadId, onThreadChange, onOpen, onClose, className } = props;
  const texts = useText().chat;
  const scheme = useColorScheme();
  const client = useApiClient();
  const { state, retry, onReady } = useElement(settings);
  const [ready, setReady] = useState(false);
  const shown = useRef(threadId);
  const first = useRef(threadId);
  const chatkit = useChatKit({
    ...chatOptions({ settings, texts, scheme }),
    initialThread: first.current,
    ...(onClose && { header: { rightAction: { icon: "close", onClick: onClose } } }),
    entities: {
      ...entitySearch(client, texts),
      onClick: (entity) => onOpen(kindOf(entity), entity.id),
    },
    widgets: {
      onAction: async ({ type, payload }) => {
        if (type === "task.open") onOpen("task", String(payload?.taskId));
      },
    },
    onReady: () => {
      setReady(true);
      onReady();
    },
    onThreadChange: ({ threadId: next }) => {
      shown.current = next;
      if (next !== threadId) onThreadChange(next);
    },
    onDeeplink: ({ name, data }) => {
      if (name === "task") onOpen("task", String(data?.id));
    },
  });
  const { setThreadId, fetchUpdates } = chatkit;

  useEffect(() => {
    if (!ready || shown.current === threadId) return;
    shown.current = threadId;
    void setThreadId(threadId);
  }, [ready, threadId, setThreadId]);
  useChangeFeed(ready ? fetchUpdates : undefined);

  if (state === "failed") {
    return (
      <div role="alert" className="grid h-full place-content-center justify-items-center gap-3 p-8">
        <p>{texts.failed}</p>
        <Button onClick={retry}>{texts.retry}</Button>
      </div>
    );
  }
  const { control } = chatkit;
  return state === "own" ? (
    <OpenChatKit control={control} className={className} />
  ) : (
    <ChatKit control={control} className={className} />
  );
}
