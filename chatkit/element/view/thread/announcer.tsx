import { useEffect, useRef, useState } from "react";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { useChat, useSession, useText } from "../context.ts";
import { plainText } from "./rows.ts";

/** The first of the questions that wait in the composer's place. */
function questionIn(item: ThreadItem): string | undefined {
  if (item.type !== "structured_input" || item.status !== "pending") return undefined;
  return item.inputs[0]?.question;
}

/** As many lines of a widget as are read out: who wants to hear a long list goes through it. */
const mostLines = 10;

function spoken(item: ThreadItem): string {
  const text = questionIn(item) ?? plainText(item);
  const lines = text.split("\n");
  if (item.type !== "widget" || lines.length <= mostLines) return text;
  return [...lines.slice(0, mostLines), "…"].join("\n");
}

/**
 * Reads answers out, politely and once, when they are finished: a live region around growing text
 * would say every word many times.
 */
export function Announcer() {
  const t = useText();
  const { session } = useChat();
  const responding = useSession((state) => state.turn !== undefined);
  const [said, setSaid] = useState("");
  const was = useRef(responding);
  useEffect(() => {
    if (was.current === responding) return;
    was.current = responding;
    if (responding) return setSaid(t("responding"));
    const { items } = session.state.get().view;
    const asked = items.findLastIndex(({ type }) => type === "user_message");
    const text = items
      .slice(asked + 1)
      .map(spoken)
      .filter(Boolean)
      .join("\n");
    setSaid(text ? t("responded", { text }) : t("stopped"));
  }, [responding, session, t]);
  return (
    <div className="hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}
