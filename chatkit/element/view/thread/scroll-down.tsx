import { type RefObject, useEffect, useRef, useState } from "react";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import { useText } from "../context.ts";

const FAR = 160;

/** Leads back to the end when the reader is away from it; marks that something new has come since. */
export function ScrollDown(props: {
  scroller: RefObject<HTMLElement | null>;
  /** Number of items: more than when the reader left the end means something is new. */
  count: number;
  onPress: () => void;
}) {
  const { scroller, count, onPress } = props;
  const t = useText();
  const [away, setAway] = useState(false);
  const seen = useRef(count);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () =>
      setAway(element.scrollHeight - element.scrollTop - element.clientHeight > FAR);
    const resized = new ResizeObserver(look);
    resized.observe(element);
    for (const child of element.children) resized.observe(child);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller]);
  if (!away) seen.current = count;
  const fresh = away && count > seen.current;
  return (
    <div className="scroll-down" data-shown={away || undefined}>
      {away && (
        <button type="button" className={fresh ? "fresh" : ""} onClick={onPress}>
          <Icon name="chevron-right" />
          <span className={fresh ? "" : "hidden"}>
            {fresh ? t("newMessages") : t("scrollDown")}
          </span>
        </button>
      )}
    </div>
  );
}
