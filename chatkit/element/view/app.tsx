import { useEffect, useRef } from "react";
import { Icon } from "../icons/icon.tsx";
import { Markdown } from "../markdown/markdown.tsx";
import { loadThread } from "../session/load.ts";
import { Composer } from "./composer/composer.tsx";
import { useChat, useOptions, useSession, useText } from "./context.ts";
import { Header } from "./header/header.tsx";
import { HistoryPanel } from "./history/panel.tsx";
import { Skeleton } from "./parts/skeleton.tsx";
import { Questions } from "./questions/questions.tsx";
import { StartScreen } from "./start/start-screen.tsx";
import { Thread } from "./thread/thread.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";

/** The whole chat: header, past chats or the thread, and what the person writes with. */
export function App({ onReady }: { onReady: () => void }) {
  const t = useText();
  const { frameTitle, disclaimer } = useOptions();
  const history = useSession((state) => state.history.open);
  const online = useSession((state) => state.online);
  useEffect(onReady, [onReady]);
  return (
    <section className="app" aria-label={frameTitle ?? "Chat"}>
      <Header />
      {history ? (
        <HistoryPanel />
      ) : (
        <>
          <Body />
          <div className="foot">
            {!online && (
              <p className="offline" role="status">
                <Icon name="info" />
                {t("offline")}
              </p>
            )}
            <Foot />
            {disclaimer && (
              <div className="disclaimer" data-contrast={disclaimer.highContrast || undefined}>
                <Markdown text={disclaimer.text} />
              </div>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function Body() {
  const t = useText();
  const { session } = useChat();
  const loading = useSession((state) => state.loading);
  const threadId = useSession((state) => state.threadId);
  const started = useSession((state) => state.threadId !== null || state.outbox.length > 0);
  if (loading === "loading") return <Skeleton lines={7} label={t("loadingChat")} />;
  if (loading === "missing" || loading === "failed") {
    return (
      <div className="empty">
        <p>{t(loading === "missing" ? "chatMissing" : "chatFailed")}</p>
        {loading === "missing" && <small>{t("chatMissingHint")}</small>}
        {loading === "failed" && threadId !== null && (
          <button type="button" className="button" onClick={() => loadThread(session, threadId)}>
            {t("tryAgain")}
          </button>
        )}
      </div>
    );
  }
  return started ? <Thread /> : <StartScreen />;
}

/** The composer, or what stands in its place: questions to answer, or that the chat is closed. */
function Foot() {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const status = useSession((state) => state.view.thread?.status);
  const asked = useSession(({ view, turn }) => {
    const last = view.items.findLast(({ type }) => type !== "end_of_turn");
    return !turn && last?.type === "structured_input" && last.status === "pending"
      ? last
      : undefined;
  });
  useKeptFocus(place, asked?.id);
  if (status?.type === "closed") {
    return (
      <p className="closed" dir="auto">
        {status.reason ?? t("closed")}
      </p>
    );
  }
  return <div ref={place}>{asked ? <Questions key={asked.id} item={asked} /> : <Composer />}</div>;
}
