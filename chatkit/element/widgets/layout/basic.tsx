import { Children } from "../node.tsx";
import { toFlex, toLength, toSides } from "../style/values.ts";
import type { NodeOf } from "../types.ts";

/** The root of an entity's preview. The schema leaves its layout open, so each part is looked at. */
export function Basic({ node }: { node: NodeOf<"Basic"> }) {
  const { gap, padding, align, justify, direction, theme } = node;
  return (
    <div
      className="w-box w-basic"
      data-theme={wordOf(theme)}
      style={{
        display: "flex",
        flexDirection: direction === "row" ? "row" : "column",
        alignItems: toFlex(wordOf(align)),
        justifyContent: toFlex(wordOf(justify)),
        gap: toLength(lengthOf(gap)),
        ...toSides("padding", lengthOf(padding) ?? sidesOf(padding)),
      }}
    >
      <Children nodes={node.children} />
    </div>
  );
}

function wordOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function lengthOf(value: unknown): number | string | undefined {
  return typeof value === "number" ? value : wordOf(value);
}

function sidesOf(value: unknown): Record<string, number | string> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const sides = Object.entries(value).flatMap(([side, given]) => {
    const length = lengthOf(given);
    return length === undefined ? [] : [[side, length] as const];
  });
  return Object.fromEntries(sides);
}
