import { type KeyboardEvent, useState } from "react";
import { useText } from "../../view/context.ts";
import { Spinner } from "../../view/parts/spinner.tsx";
import { Children } from "../node.tsx";
import { toFlex, toLength } from "../style/values.ts";
import type { NodeOf } from "../types.ts";
import { useAction } from "../use-action.ts";
import { Status } from "./status.tsx";

/** How many rows `limit: "auto"` shows at first. */
const AUTO_LIMIT = 8;

/** A list of rows; what is beyond its limit is shown on request. */
export function ListView({ node }: { node: NodeOf<"ListView"> }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const limit = node.limit === "auto" ? AUTO_LIMIT : (node.limit ?? node.children.length);
  const hidden = Math.max(0, node.children.length - limit);
  const rows = all ? node.children : node.children.slice(0, limit);
  return (
    <div className="w-card w-list" data-theme={node.theme}>
      {node.status && (
        <div className="w-card-head">
          <Status status={node.status} />
        </div>
      )}
      <ul>
        <Children nodes={rows} />
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          className="link-button w-list-more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t("showLess") : t("showMore", { count: hidden })}
        </button>
      )}
    </div>
  );
}

const CONTROLS = "a, button, input, select, textarea, label";

/**
 * A row of a list. With an action the row itself can be pressed; presses on controls inside it are
 * theirs alone.
 */
export function ListViewItem({ node }: { node: NodeOf<"ListViewItem"> }) {
  const { fire, busy } = useAction(node.onClickAction, "click");
  const style = { gap: toLength(node.gap), alignItems: toFlex(node.align) ?? "center" };
  const content = <Children nodes={node.children} />;
  if (!node.onClickAction) {
    return (
      <li>
        <div className="w-list-row" style={style}>
          {content}
        </div>
      </li>
    );
  }
  const isOwn = (target: EventTarget, row: Element) =>
    target instanceof Element && target.closest(`${CONTROLS}, [role=button]`) === row;
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== " "))
      return;
    event.preventDefault();
    void fire();
  };
  return (
    <li>
      <div
        role="button"
        tabIndex={0}
        className="w-list-row pressable"
        style={style}
        aria-busy={busy}
        onClick={(event) => {
          if (!busy && isOwn(event.target, event.currentTarget)) void fire();
        }}
        onKeyDown={press}
      >
        {content}
        {busy && <Spinner />}
      </div>
    </li>
  );
}
