/** The names of all fields that have a Label somewhere in the widget. */
export function labelledFields(node: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(node)) {
    for (const child of node) labelledFields(child, found);
  } else if (typeof node === "object" && node !== null) {
    if ("type" in node && node.type === "Label" && "fieldName" in node) {
      found.add(String(node.fieldName));
    }
    if ("children" in node) labelledFields(node.children, found);
  }
  return found;
}
