import { Fragment, useEffect, useRef } from "react";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import { useText } from "../context.ts";
import type { Suggestions } from "./use-suggestions.ts";

/** The menu above the text; the focus stays in the text, which names the active line. */
export function SuggestionList({ id, suggestions }: { id: string; suggestions: Suggestions }) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const { items, active, loading, kind, setActive } = suggestions;
  useEffect(() => {
    list.current?.querySelector(`[id="${id}-${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  return (
    <div className="suggestions">
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={kind === "command" ? t("commands") : t("mentions")}
      >
        {items.map((item, index) => (
          <Fragment key={item.id}>
            {item.group && item.group !== items[index - 1]?.group && (
              <p className="group" role="presentation">
                {item.group}
              </p>
            )}
            <div
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="suggestion"
              onPointerMove={() => setActive(index)}
              onPointerDown={(event) => {
                event.preventDefault();
                item.choose();
              }}
            >
              {item.icon && <Icon name={item.icon} />}
              <span className="menu-text">
                <span dir="auto">{item.label}</span>
                {item.description && <small dir="auto">{item.description}</small>}
              </span>
            </div>
          </Fragment>
        ))}
      </div>
      {items.length === 0 && (
        <p className="suggestions-empty">{loading ? t("searching") : t("noMatches")}</p>
      )}
    </div>
  );
}
