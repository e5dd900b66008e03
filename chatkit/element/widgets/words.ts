const texts: ReadonlySet<unknown> = new Set(["Text", "Title", "Caption", "Label"]);

/** The texts among a widget's nodes and in them, in their order; what controls say of themselves is none. */
export function* textsIn(nodes: readonly unknown[]): Generator<string> {
  for (const node of nodes) {
    if (!isNode(node)) continue;
    if (texts.has(node.type)) yield String(node.value);
    if (node.type === "Badge") yield String(node.label);
    yield* textsIn(childrenOf(node));
  }
}

export function childrenOf({ children }: Record<string, unknown>): readonly unknown[] {
  return Array.isArray(children) ? children : [children];
}

export function isNode(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null;
}
