import { measureStyle } from "../style/box.ts";
import { toColor, toRadius, toSides } from "../style/values.ts";
import type { NodeOf } from "../types.ts";

export function WidgetImage({ node }: { node: NodeOf<"Image"> }) {
  return (
    <img
      className="w-image"
      src={node.src}
      alt={node.alt ?? ""}
      loading="lazy"
      decoding="async"
      data-frame={node.frame || undefined}
      data-flush={node.flush || undefined}
      style={{
        ...measureStyle(node),
        objectFit: node.fit ?? "cover",
        objectPosition: node.position,
        borderRadius: toRadius(node.radius),
        background: toColor(node.background),
        ...toSides("margin", node.margin),
      }}
    />
  );
}
