import { useId, useState } from "react";
import { useText } from "#chatkit/element/view/context.ts";
import { Spinner } from "#chatkit/element/view/parts/spinner.tsx";
import { Children } from "../node.tsx";
import { toFlex, toLength } from "../style/values.ts";
import type { NodeOf } from "../types.ts";
import { useAction } from "../use-action.ts";
import { textsIn } from "../words.ts";
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

/**
 * A row of a list. With an action the whole row can be pressed: by a button under its content, so that
 * the controls in the row stay their own.
 */
export function ListViewItem({ node }: { node: NodeOf<"ListViewItem"> }) {
  const { fire, busy } = useAction(node.onClickAction, "click");
  const id = useId();
  const words = [...textsIn(node.children)].join(", ");
  const style = { gap: toLength(node.gap), alignItems: toFlex(node.align) ?? "center" };
  return (
    <li className="w-list-item" data-pressable={node.onClickAction !== undefined || undefined}>
      {node.onClickAction && (
        <button
          type="button"
          className="w-list-press"
          {...(words ? { "aria-label": words } : { "aria-labelledby": id })}
          disabled={busy}
          onClick={() => fire()}
        />
      )}
      <div id={id} className="w-list-row" style={style}>
        <Children nodes={node.children} />
        {busy && <Spinner />}
      </div>
    </li>
  );
}
