import type { WidgetComponent } from "#chatkit/protocol/widgets/component.ts";
import type { WidgetRoot } from "#chatkit/protocol/widgets/root.ts";

/** The widget with a Text or Markdown node's value grown by `delta`; `done` ends its streaming. */
export function growText(
  root: WidgetRoot,
  grown: { component_id: string; delta: string; done: boolean },
): WidgetRoot {
  return mapNode(root, grown.component_id, (node) => ({
    ...node,
    value: `${typeof node.value === "string" ? node.value : ""}${grown.delta}`,
    streaming: !grown.done,
  }));
}

/** The widget with the node of this id replaced. */
export function replaceComponent(
  root: WidgetRoot,
  replaced: { component_id: string; component: WidgetComponent },
): WidgetRoot {
  return mapNode(root, replaced.component_id, () => ({ ...replaced.component }));
}

type Fields = Record<string, unknown>;

/** Rebuilds only the path to the node, so that untouched branches keep their identity. */
function mapNode<T extends object>(node: T, id: string, change: (node: Fields) => Fields): T {
  if ("id" in node && node.id === id) return { ...node, ...change({ ...node }) };
  if (!("children" in node)) return node;
  const { children } = node;
  if (Array.isArray(children)) {
    const next = children.map((child: unknown) =>
      isNode(child) ? mapNode(child, id, change) : child,
    );
    return next.some((child, index) => child !== children[index])
      ? { ...node, children: next }
      : node;
  }
  if (!isNode(children)) return node;
  const only = mapNode(children, id, change);
  return only === children ? node : { ...node, children: only };
}

function isNode(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
