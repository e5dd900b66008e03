import { childrenOf, isNode, textsIn } from "./words.ts";

/** What the fields of a widget are called by what stands around them. */
export interface FieldNames {
  /** Those that a Label names, wherever it stands. */
  labelled: ReadonlySet<string>;
  /** For a checkbox without a label of its own, the first text after it in its row. */
  beside: ReadonlyMap<string, string>;
}

export const noNames: FieldNames = { labelled: new Set(), beside: new Map() };

/** Reads the names of all fields off a widget's nodes. */
export function fieldNames(root: unknown): FieldNames {
  const labelled = new Set<string>();
  const beside = new Map<string, string>();
  const visit = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === "Label") labelled.add(String(node.fieldName));
    const children = childrenOf(node);
    children.forEach((child, at) => {
      visit(child);
      if (!isNode(child) || child.type !== "Checkbox" || child.label) return;
      const [text] = textsIn(children.slice(at + 1));
      if (text) beside.set(String(child.name), text);
    });
  };
  visit(root);
  return { labelled, beside };
}
