import { ChatKit, useChatKit } from "@openai/chatkit-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "#app/ui/controls/button.tsx";
import { useFormat } from "#app/ui/format/format.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { chatOptions } from "./chat-options.ts";
import type { ElementSettings } from "./element-choice.ts";
import { OpenChatKit } from "./open-chatkit.tsx";
import { useChangeFeed } from "./use-change-feed.ts";
import { useColorScheme } from "./use-color-scheme.ts";
import { useElement } from "./use-element.ts";

type ChatSurfaceProps = {
  settings: ElementSettings;
  /** The thread on the screen; null is a new one. */
  threadId: string | null;
  onThreadChange: (threadId: string | null) => void;
  onOpenTask: (taskId: string) => void;
  className: string;
};

/** The chat, by whichever element works, kept true while the tasks change elsewhere. */
export function ChatSurface(props: ChatSurfaceProps) {
  const { settings, threadId, onThreadChange, onOpenTask, className } = props;
  const texts = useText().chat;
  const scheme = useColorScheme();
  const { locale } = useFormat();
  const { state, retry, onReady } = useElement(settings);
  const [ready, setReady] = useState(false);
  const shown = useRef(threadId);
  const first = useRef(threadId);
  const chatkit = useChatKit({
    ...chatOptions({ settings, texts, scheme, language: locale.tag }),
    initialThread: first.current,
    entities: { onClick: ({ id }) => onOpenTask(id) },
    onReady: () => {
      setReady(true);
      onReady();
    },
    onThreadChange: ({ threadId: next }) => {
      shown.current = next;
      if (next !== threadId) onThreadChange(next);
    },
    onDeeplink: ({ name, data }) => {
      if (name === "task" && typeof data?.id === "string") onOpenTask(data.id);
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
      <Failed>
        <p>{texts.failed}</p>
        <Button onClick={retry}>{texts.retry}</Button>
      </Failed>
    );
  }
  const { control } = chatkit;
  return state === "own" ? (
    <OpenChatKit control={control} className={className} />
  ) : (
    <ChatKit control={control} className={className} />
  );
}

function Failed({ children }: { children: ReactNode }) {
  return (
    <div role="alert" className="grid h-full place-content-center justify-items-center gap-3 p-8">
      {children}
    </div>
  );
}
