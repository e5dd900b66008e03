import { useEffect, useRef } from "react";
import { loadHistory, loadMoreHistory } from "#chatkit/element/session/history.ts";
import { useChat, useSession, useText } from "../context.ts";
import { Skeleton } from "../parts/skeleton.tsx";
import { groupByDay } from "./group-by-day.ts";
import { HistoryRow } from "./row.tsx";

/** The list of past chats, newest first; more are loaded when its end is reached. */
export function HistoryPanel() {
  const t = useText();
  const { session } = useChat();
  const { rows, status, page } = useSession((state) => state.history);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const watched = end.current;
    if (!watched || !page.has_more) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) void loadMoreHistory(session);
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [session, page]);

  return (
    <nav className="history" aria-label={t("history")}>
      {groupByDay(rows, new Date()).map(({ period, rows: threads }) => (
        <section key={period} aria-label={t(period)}>
          <h3>{t(period)}</h3>
          <ul>
            {threads.map((thread) => (
              <HistoryRow key={thread.id} thread={thread} />
            ))}
          </ul>
        </section>
      ))}
      {status === "loading" && (
        <Skeleton lines={rows.length === 0 ? 6 : 1} label={t("loadingMore")} />
      )}
      {status === "failed" && (
        <div className="empty">
          <p>{t("historyFailed")}</p>
          <button type="button" className="button" onClick={() => loadHistory(session, undefined)}>
            {t("tryAgain")}
          </button>
        </div>
      )}
      {status === "idle" && rows.length === 0 && (
        <div className="empty">
          <p>{t("historyEmpty")}</p>
          <small>{t("historyEmptyHint")}</small>
        </div>
      )}
      <div ref={end} />
    </nav>
  );
}
