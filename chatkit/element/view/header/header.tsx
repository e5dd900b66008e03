import { hideHistory, showHistory } from "#chatkit/element/session/history.ts";
import { openThread } from "#chatkit/element/session/load.ts";
import { useChat, useOptions, useSession, useText } from "../context.ts";
import { IconButton } from "../parts/icon-button.tsx";

/** The bar above the chat: history, title, new chat, and the page's own buttons. */
export function Header() {
  const t = useText();
  const { session } = useChat();
  const { header, history } = useOptions();
  const open = useSession((state) => state.history.open);
  const threadId = useSession((state) => state.threadId);
  const started = useSession((state) => state.threadId !== null || state.outbox.length > 0);
  const title = useSession((state) => state.view.thread?.title);
  if (header?.enabled === false) return null;
  const { leftAction, rightAction, title: titleOption } = header ?? {};
  const shown = titleOption?.text ?? (threadId === null ? "" : (title ?? ""));
  const heading = open ? t("history") : titleOption?.enabled === false ? "" : shown;
  const startNew = () => {
    hideHistory(session);
    void openThread(session, null);
  };
  return (
    <header className="header">
      {leftAction && (
        <IconButton
          icon={leftAction.icon}
          label={nameOf(leftAction.icon)}
          onClick={() => leftAction.onClick()}
        />
      )}
      {history?.enabled !== false && (
        <IconButton
          icon={open ? "back-large" : "history"}
          label={open ? t("back") : t("history")}
          onClick={() => (open ? hideHistory(session) : void showHistory(session))}
        />
      )}
      {heading ? (
        <h2 className="header-title" dir="auto">
          {heading}
        </h2>
      ) : (
        <span className="header-title" />
      )}
      {(started || open) && <IconButton icon="compose" label={t("newChat")} onClick={startNew} />}
      {rightAction && (
        <IconButton
          icon={rightAction.icon}
          label={nameOf(rightAction.icon)}
          onClick={() => rightAction.onClick()}
        />
      )}
    </header>
  );
}

/** The contract gives the page's own buttons no name but that of their icon. */
function nameOf(icon: string): string {
  return icon.replaceAll("-", " ");
}
