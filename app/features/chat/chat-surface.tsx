import { useState } from "react";
import { LiveChat, type LiveChatProps } from "./live-chat.tsx";

/** The chat; trying again after a failure begins it anew. */
export function ChatSurface(props: Omit<LiveChatProps, "onRetry">) {
  const [attempt, setAttempt] = useState(0);
  return <LiveChat key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}
