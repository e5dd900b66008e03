import type { Failure, Notice, Outgoing, SessionState } from "#chatkit/element/session/state.ts";
import type { AssistantContent, ThreadItem } from "#chatkit/protocol/items.ts";

/** What the transcript shows, one row under the other. */
export type Row =
  | { kind: "item"; key: string; item: ThreadItem }
  | { kind: "actions"; key: string; response: Response }
  | { kind: "outgoing"; key: string; message: Outgoing }
  | { kind: "notice"; key: string; notice: Notice }
  | { kind: "progress"; key: string }
  | { kind: "failure"; key: string; failure: Failure };

/** A finished answer: what stands between one message of the person and the next. */
export interface Response {
  itemIds: string[];
  /** The message it answers, for answering it again. */
  userMessage: string | undefined;
  text: string;
}

/** The rows of a thread. Kinds without a picture of their own have none. */
export function toRows(
  state: Pick<SessionState, "view" | "outbox" | "failure" | "notices">,
  responding: boolean,
): Row[] {
  const { view, outbox, failure, notices } = state;
  const rows: Row[] = [];
  let response: Response = { itemIds: [], userMessage: undefined, text: "" };
  let last: ThreadItem | undefined;
  const finish = () => {
    if (response.text === "" || !last) return;
    rows.push({ kind: "actions", key: actionsKey(last), response });
  };
  for (const item of view.items) {
    if (item.type === "user_message") {
      finish();
      response = { itemIds: [], userMessage: item.id, text: "" };
    } else {
      response.itemIds.push(item.id);
      response.text = joinText(response.text, plainText(item));
    }
    last = item;
    if (isShown(item)) rows.push({ kind: "item", key: item.id, item });
  }
  if (!responding) finish();
  for (const notice of notices) rows.push({ kind: "notice", key: `notice ${notice.id}`, notice });
  for (const message of outbox) rows.push({ kind: "outgoing", key: message.id, message });
  if (responding) rows.push({ kind: "progress", key: "progress" });
  if (failure) rows.push({ kind: "failure", key: "failure", failure });
  return rows;
}

const actionsKeys = new WeakMap<ThreadItem, string>();

/** Made once for each item, because rows are made anew with every frame of an answer. */
function actionsKey(item: ThreadItem): string {
  const known = actionsKeys.get(item);
  if (known) return known;
  const key = `actions ${item.id}`;
  actionsKeys.set(item, key);
  return key;
}

function isShown(item: ThreadItem): boolean {
  if (item.type === "structured_input") return item.status !== "pending";
  return item.type !== "client_tool_call" && item.type !== "end_of_turn";
}

/** What an item says in words, for copying and for reading out. */
export function plainText(item: ThreadItem): string {
  if (item.type === "widget") return item.copy_text ?? "";
  if (item.type !== "assistant_message") return "";
  const { content } = item;
  return content.length === 1 ? (content[0]?.text ?? "") : joinParts(content);
}

function joinParts(content: AssistantContent[]): string {
  return content.map(({ text }) => text).join("\n\n");
}

function joinText(before: string, more: string): string {
  return before && more ? `${before}\n\n${more}` : before || more;
}
