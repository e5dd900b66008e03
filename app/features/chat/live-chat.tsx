import { ChatKit, useChatKit } from "@openai/chatkit-react";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useEffect, useRef, useState } from "react";
import { useApiClient } from "#app/api/api.tsx";
import { countsQuery } from "#app/api/queries.ts";
import { classNames } from "#app/ui/controls/class-names.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import { useChatText } from "#app/ui/text/chat.ts";
import { languageOf } from "#app/ui/text/languages.ts";
import { ChatFailure, ChatLoading } from "./chat-failure.tsx";
import { type ChatSettings, chatOptions } from "./chat-options.ts";
import { OpenChatKit } from "./element/open-chatkit.tsx";
import { useElement } from "./element/use-element.ts";
import { type EntityKind, entitySearch, kindOf } from "./entities.ts";
import { useSessionSecret } from "./session/use-session-secret.ts";
import { useClientTools } from "./tools/use-client-tools.ts";
import { useChangeFeed } from "./use-change-feed.ts";
import { useColorScheme } from "./use-color-scheme.ts";

export type LiveChatProps = {
  settings: ChatSettings;
  /** The thread on the screen; null is a new one. */
  threadId: string | null;
  onThreadChange: (threadId: string | null) => void;
  /** Opens what is mentioned in the chat. */
  onOpen: (kind: EntityKind, id: string) => void;
  /** Something was said or renamed: the thread may have another title now. */
  onSettled?: () => void;
  /** Given where the chat can be closed: adds a button for it to the header. */
  onClose?: () => void;
  /** Whether the person has just opened the chat, and will write. */
  focus?: boolean;
  onRetry: () => void;
  className: string;
};

/** Loaded when a first workflow asks. */
const ApprovalDialog = lazyPart(
  async () => (await import("./tools/approval-dialog.tsx")).ApprovalDialog,
);

const NONE_DUE = { dueToday: 0, overdue: 0 };

/** The chat, by whichever element works, kept true while the tasks change elsewhere. */
export function LiveChat(props: LiveChatProps) {
  const { settings, threadId, onThreadChange, onOpen, onSettled, onClose, focus = false } = props;
  const texts = useChatText();
  const { locale } = useFormat();
  const scheme = useColorScheme();
  const client = useApiClient();
  const { state, onReady } = useElement(settings);
  const { getClientSecret, problem } = useSessionSecret();
  const { onClientTool, asked } = useClientTools();
  const due = useQuery(countsQuery(client)).data ?? NONE_DUE;
  const [ready, setReady] = useState(false);
  const shown = useRef(threadId);
  const language = languageOf(locale.tag);
  const chatkit = useChatKit({
    ...chatOptions({ settings, texts, scheme, language, getClientSecret, due }),
    initialThread: useRef(threadId).current,
    ...(onClose && { header: { rightAction: { icon: "close", onClick: onClose } } }),
    entities: {
      ...entitySearch({ client, texts, locale }),
      onClick: (entity) => onOpen(kindOf(entity), entity.id),
    },
    widgets: {
      onAction: async ({ type, payload }) => {
        if (type === "task.open") onOpen("task", String(payload?.taskId));
      },
    },
    onClientTool,
    onReady: () => {
      setReady(true);
      onReady();
    },
    onThreadChange: ({ threadId: next }) => {
      shown.current = next;
      if (next !== threadId) onThreadChange(next);
    },
    onResponseEnd: onSettled,
    onHistoryClose: onSettled,
    onDeeplink: ({ name, data }) => {
      if (name === "task") onOpen("task", String(data?.id));
    },
  });
  const { control, setThreadId, fetchUpdates, focusComposer } = chatkit;

  useEffect(() => {
    if (!ready || shown.current === threadId) return;
    shown.current = threadId;
    void setThreadId(threadId);
  }, [ready, threadId, setThreadId]);
  useEffect(() => {
    if (ready && focus) void focusComposer();
  }, [ready, focus, focusComposer]);
  useChangeFeed(ready ? fetchUpdates : undefined);

  const Element = state === "own" ? OpenChatKit : ChatKit;
  const failure = problem ?? (state === "failed" ? texts.failed : null);
  return (
    <div className={classNames("relative", props.className)}>
      {failure === null ? null : <ChatFailure reason={failure} onRetry={props.onRetry} />}
      {ready || failure !== null ? null : <ChatLoading />}
      {state === "failed" ? null : <Element control={control} className="relative block h-full" />}
      <Suspense>{asked === null ? null : <ApprovalDialog {...asked} />}</Suspense>
    </div>
  );
}
