import { useState } from "react";
import { ChatSurface } from "./chat-surface.tsx";
import type { LiveChatProps } from "./live-chat.tsx";

const THREAD = "chat-panel.thread";

type PanelChatProps = Pick<LiveChatProps, "settings" | "onOpen" | "onClose" | "focus">;

/** The chat of the panel, in the thread that this browser was in last. */
export function PanelChat(props: PanelChatProps) {
  const [threadId, setThreadId] = useState(() => localStorage.getItem(THREAD));
  const change = (next: string | null) => {
    setThreadId(next);
    if (next === null) localStorage.removeItem(THREAD);
    else localStorage.setItem(THREAD, next);
  };
  return (
    <ChatSurface
      {...props}
      threadId={threadId}
      onThreadChange={change}
      className="min-h-0 flex-1"
    />
  );
}
