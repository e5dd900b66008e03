/** What a widget of ours shows; kept in its `key`, so that it can be drawn again from the tasks as they are. */
export type WidgetSubject =
  | {
      kind: "tasks";
      taskIds: string[];
      /** The turn that one click takes back. */
      undoTurn: string | null;
      /** The search that gives the tasks after these; null when these are all. */
      more: Record<string, unknown> | null;
    }
  /** What a turn changed beside tasks. */
  | { kind: "turn"; turnId: string }
  /** The form of one task. */
  | { kind: "edit"; taskId: string; undoTurn: string | null }
  | { kind: "approval"; approvalId: string };

const prefix = "taskpilot:";

/** The subject as a key. Ids hold no spaces or commas. */
export function toKey(subject: WidgetSubject): string {
  switch (subject.kind) {
    case "approval":
      return `${prefix}approval ${subject.approvalId}`;
    case "turn":
      return `${prefix}turn ${subject.turnId}`;
    case "edit":
      return `${prefix}edit ${subject.taskId} ${subject.undoTurn ?? ""}`;
    case "tasks":
      return `${prefix}tasks ${subject.taskIds.join(",")} ${subject.undoTurn ?? ""} ${encode(subject.more)}`.trimEnd();
  }
}

/** The subject of a widget, or null for one that is not ours. */
export function fromKey(key: string | undefined): WidgetSubject | null {
  if (!key?.startsWith(prefix)) return null;
  const [kind, first = "", second = "", third = ""] = key.slice(prefix.length).split(" ");
  switch (kind) {
    case "approval":
      return { kind, approvalId: first };
    case "turn":
      return { kind, turnId: first };
    case "edit":
      return { kind, taskId: first, undoTurn: second || null };
    case "tasks":
      return {
        kind,
        taskIds: first.split(",").filter(Boolean),
        undoTurn: second || null,
        more: decode(third),
      };
    default:
      return null;
  }
}

const encode = (search: Record<string, unknown> | null): string =>
  search === null ? "" : Buffer.from(JSON.stringify(search)).toString("base64url");

const decode = (text: string): Record<string, unknown> | null =>
  text === "" ? null : JSON.parse(Buffer.from(text, "base64url").toString());
