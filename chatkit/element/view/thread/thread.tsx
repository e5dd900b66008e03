import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { loadOlder } from "#chatkit/element/session/load.ts";
import { useChat, useOptions, useSession, useText } from "../context.ts";
import { Skeleton } from "../parts/skeleton.tsx";
import { Announcer } from "./announcer.tsx";
import { ThreadRow } from "./row.tsx";
import { toRows } from "./rows.ts";
import { ScrollDown } from "./scroll-down.tsx";
import { useRowKeys } from "./use-row-keys.ts";

/** How near the end still counts as being there, in pixels. */
const NEAR_END = 80;
const GUESSED_HEIGHT = 96;
/** Older messages are fetched when the reader is this near the beginning. */
const NEAR_START = 600;

/**
 * The transcript. Only the rows in view are in the page; it opens at its end, stays put while
 * somebody reads further up, and follows a growing answer where the `autoScroll` option says so.
 */
export function Thread() {
  const t = useText();
  const { session } = useChat();
  const { thread } = useOptions();
  const view = useSession((state) => state.view);
  const outbox = useSession((state) => state.outbox);
  const failure = useSession((state) => state.failure);
  const notices = useSession((state) => state.notices);
  const responding = useSession((state) => state.turn !== undefined);
  const older = useSession((state) => state.older);
  const rows = useMemo(
    () => toRows({ view, outbox, failure, notices }, responding),
    [view, responding, outbox, failure, notices],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const follows = thread?.autoScroll ?? false;
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => GUESSED_HEIGHT,
    getItemKey: useRowKeys(rows),
    overscan: 6,
    anchorTo: "end",
    followOnAppend: follows,
    scrollEndThreshold: follows ? NEAR_END : -1,
    useFlushSync: false,
  });

  const sent = outbox.length;
  const opened = view.thread?.id;
  // The end is where a thread opens, and where one's own message appears.
  const occasion = `${opened} ${sent > 0}`;
  const reached = useRef("");
  useEffect(() => {
    if (reached.current === occasion) return;
    reached.current = occasion;
    list.scrollToEnd();
  }, [list, occasion]);

  const onScroll = () => {
    const at = scroller.current?.scrollTop ?? 0;
    if (at < NEAR_START && older.more) void loadOlder(session);
  };
  return (
    <div className="thread" ref={scroller} onScroll={onScroll}>
      <section
        className="thread-rows"
        aria-label={t("conversation")}
        aria-busy={responding}
        style={{ blockSize: list.getTotalSize() }}
      >
        {older.loading && <Skeleton lines={1} label={t("loadingMore")} />}
        {list.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={key}
                ref={list.measureElement}
                data-index={index}
                className="thread-row"
                style={{ transform: `translateY(${start}px)` }}
              >
                <ThreadRow row={row} open={row.kind === "item" && view.open.has(row.item.id)} />
              </div>
            )
          );
        })}
      </section>
      <ScrollDown
        scroller={scroller}
        count={view.items.length}
        onPress={() => list.scrollToEnd({ behavior: "smooth" })}
      />
      <Announcer />
    </div>
  );
}
