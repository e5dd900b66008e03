import type { Widgets } from "@openai/chatkit";
import type { CSSProperties } from "react";
import type { NodeOf } from "../types.ts";
import { toBorder, toColor, toFlex, toLength, toRadius, toSides, toSize } from "./values.ts";

type Measured = Partial<
  Pick<
    NodeOf<"Image">,
    | "height"
    | "width"
    | "size"
    | "minHeight"
    | "minWidth"
    | "minSize"
    | "maxHeight"
    | "maxWidth"
    | "maxSize"
    | "aspectRatio"
    | "flex"
  >
>;

/** Outer measures; `size` stands for width and height. */
export function measureStyle(node: Measured): CSSProperties {
  return {
    height: toSize(node.height ?? node.size),
    width: toSize(node.width ?? node.size),
    minHeight: toSize(node.minHeight ?? node.minSize),
    minWidth: toSize(node.minWidth ?? node.minSize),
    maxHeight: toSize(node.maxHeight ?? node.maxSize),
    maxWidth: toSize(node.maxWidth ?? node.maxSize),
    aspectRatio: node.aspectRatio,
    flex: node.flex,
  };
}

type Boxed = NodeOf<"Box"> | NodeOf<"Row"> | NodeOf<"Col"> | NodeOf<"Form">;

/** The layout of a container. */
export function boxStyle(node: Boxed, direction: "row" | "col"): CSSProperties {
  return {
    ...measureStyle(node),
    display: "flex",
    flexDirection: direction === "row" ? "row" : "column",
    alignItems: toFlex(node.align) ?? (direction === "row" ? "center" : undefined),
    justifyContent: toFlex(node.justify),
    flexWrap: node.wrap,
    gap: toLength(node.gap),
    ...toSides("padding", node.padding),
    ...toSides("margin", node.margin),
    ...toBorder(node.border),
    borderRadius: toRadius(node.radius),
    background: toColor(node.background),
  };
}

type CardLook = Pick<NodeOf<"Card">, "background" | "padding"> & Pick<Widgets.Card, "border">;

/** The frame of a card. Its side padding is known to what reaches over it to the card's edges. */
export function cardStyle({ background, padding, border }: CardLook): CSSProperties {
  const side = typeof padding === "object" ? (padding.left ?? padding.x ?? 0) : padding;
  return {
    background: toColor(background),
    ...toSides("padding", padding),
    ...(side !== undefined && { "--card-side": toLength(side) }),
    ...(border !== undefined && { boxShadow: "none", ...toBorder(border) }),
  };
}
