/** What a key does anywhere in the app. */
export type GlobalAction =
  | { kind: "palette" | "help" | "add" | "undo" }
  /** Goes into the list; from row to row leads what a row does with the same keys. */
  | { kind: "list" }
  | { kind: "go"; to: string };

type Key = Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">;

const single: Record<string, GlobalAction> = {
  "?": { kind: "help" },
  "/": { kind: "palette" },
  q: { kind: "add" },
  z: { kind: "undo" },
  j: { kind: "list" },
  k: { kind: "list" },
};

const afterG: Record<string, GlobalAction> = {
  a: { kind: "go", to: "/tasks" },
  i: { kind: "go", to: "/tasks/inbox" },
  t: { kind: "go", to: "/tasks/today" },
  u: { kind: "go", to: "/tasks/upcoming" },
  c: { kind: "go", to: "/chat" },
  s: { kind: "go", to: "/settings" },
};

/**
 * What a key press means, given the key before it: `g` begins a jump. Letters mean nothing while
 * somebody is writing; the palette opens even then.
 */
export function globalAction(
  { key, altKey, ctrlKey, metaKey }: Key,
  { previous, isTyping }: { previous: string | null; isTyping: boolean },
): GlobalAction | null {
  if ((ctrlKey || metaKey) && key.toLowerCase() === "k") return { kind: "palette" };
  if (isTyping || altKey) return null;
  if (ctrlKey || metaKey) return key === "z" ? { kind: "undo" } : null;
  return (previous === "g" ? afterG[key] : undefined) ?? single[key] ?? null;
}
