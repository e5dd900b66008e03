/** What a widget of ours shows; kept in its `key`, so that it can be drawn again from the tasks as they are. */
export type WidgetSubject =
  | {
      kind: "tasks";
      taskIds: string[];
      /** The turn that one click takes back. */
      undoTurn: string | null;
    }
  | { kind: "approval"; approvalId: string };

const prefix = "taskpilot:";

/** The subject as a key. Ids hold no spaces or commas. */
export function toKey(subject: WidgetSubject): string {
  if (subject.kind === "approval") return `${prefix}approval ${subject.approvalId}`;
  return `${prefix}tasks ${subject.taskIds.join(",")} ${subject.undoTurn ?? ""}`;
}

/** The subject of a widget, or null for one that is not ours. */
export function fromKey(key: string | undefined): WidgetSubject | null {
  if (!key?.startsWith(prefix)) return null;
  const [kind, first = "", second = ""] = key.slice(prefix.length).split(" ");
  if (kind === "approval") return { kind, approvalId: first };
  if (kind !== "tasks") return null;
  return { kind, taskIds: first.split(",").filter(Boolean), undoTurn: second || null };
}
