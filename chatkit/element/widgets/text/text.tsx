import type { CSSProperties } from "react";
import { Icon } from "#chatkit/element/icons/icon.tsx";
import { Markdown } from "#chatkit/element/markdown/markdown.tsx";
import { fieldId, labelId } from "../form/form-context.ts";
import { toClamp, toColor, toSize, toWeight } from "../style/values.ts";
import type { NodeOf } from "../types.ts";
import { useWidget } from "../widget-context.ts";
import { EditableText } from "./editable-text.tsx";

type Written = Pick<NodeOf<"Title">, "color" | "weight" | "textAlign" | "truncate" | "maxLines">;

function textStyle(node: Written): CSSProperties {
  return {
    color: toColor(node.color),
    fontWeight: toWeight(node.weight),
    textAlign: node.textAlign,
    ...toClamp(node),
  };
}

/** A text; it may grow while it streams, and may be edited in place where it is a field. */
export function Text({ node }: { node: NodeOf<"Text"> }) {
  const style: CSSProperties = {
    ...textStyle(node),
    width: toSize(node.width),
    fontStyle: node.italic ? "italic" : undefined,
    textDecorationLine: node.lineThrough ? "line-through" : undefined,
    minBlockSize: node.minLines ? `${node.minLines}lh` : undefined,
  };
  if (node.editable) return <EditableText node={node} editable={node.editable} style={style} />;
  return (
    <p className="w-text" dir="auto" data-size={node.size ?? "md"} style={style}>
      {node.value}
      {node.streaming && <span className="caret" aria-hidden="true" />}
    </p>
  );
}

export function Title({ node }: { node: NodeOf<"Title"> }) {
  return (
    <h4 className="w-title" dir="auto" data-size={node.size ?? "md"} style={textStyle(node)}>
      {node.value}
    </h4>
  );
}

export function Caption({ node }: { node: NodeOf<"Caption"> }) {
  return (
    <p className="w-caption" dir="auto" data-size={node.size ?? "md"} style={textStyle(node)}>
      {node.value}
    </p>
  );
}

/** The name of a field. */
export function Label({ node }: { node: NodeOf<"Label"> }) {
  const { itemId } = useWidget();
  return (
    <label
      id={labelId(itemId, node.fieldName)}
      className="w-label"
      dir="auto"
      data-size={node.size ?? "sm"}
      htmlFor={fieldId(itemId, node.fieldName)}
      style={{
        color: toColor(node.color),
        fontWeight: toWeight(node.weight),
        textAlign: node.textAlign,
      }}
    >
      {node.value}
    </label>
  );
}

export function Badge({ node }: { node: NodeOf<"Badge"> }) {
  return (
    <span
      className="w-badge"
      dir="auto"
      data-color={node.color ?? "secondary"}
      data-variant={node.variant ?? "soft"}
      data-size={node.size ?? "sm"}
      data-pill={node.pill || undefined}
    >
      {node.label}
    </span>
  );
}

export function WidgetMarkdown({ node }: { node: NodeOf<"Markdown"> }) {
  return (
    <div className={node.streaming ? "said open" : undefined}>
      <Markdown text={node.value} />
    </div>
  );
}

export function WidgetIcon({ node }: { node: NodeOf<"Icon"> }) {
  return (
    <span className="w-icon" data-size={node.size ?? "md"} style={{ color: toColor(node.color) }}>
      <Icon name={node.name} />
    </span>
  );
}
