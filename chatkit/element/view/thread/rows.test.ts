import { describe, expect, it } from "vitest";
import { initialState } from "#chatkit/element/session/state.ts";
import { assistantMessage } from "#chatkit/element/testing/events.ts";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import { toRows } from "./rows.ts";

const stored = { thread_id: "t", created_at: "" };
const user = (id: string): ThreadItem => ({
  type: "user_message",
  id,
  ...stored,
  content: [],
  attachments: [],
  inference_options: {},
});
const rowsOf = (items: ThreadItem[], responding = false) =>
  toRows({ ...initialState, view: { ...initialState.view, items } }, responding);

describe("toRows", () => {
  it("puts the actions of an answer behind its last item, with all its text", () => {
    const widget: ThreadItem = {
      type: "widget",
      id: "w",
      ...stored,
      widget: { type: "Card", children: [] },
      copy_text: "a card",
    };
    const rows = rowsOf([
      user("u1"),
      assistantMessage("a", "A"),
      widget,
      user("u2"),
      assistantMessage("b", "B"),
    ]);
    expect(rows.map(({ kind }) => kind).join(" ")).toBe("item item item actions item item actions");
    expect(rows[3]).toMatchObject({
      response: { itemIds: ["a", "w"], userMessage: "u1", text: "A\n\na card" },
    });
  });

  it("has no actions for an answer that is still coming, and none where there is nothing to copy", () => {
    expect(rowsOf([user("u"), assistantMessage("a", "A")], true).map(({ kind }) => kind)).toEqual([
      "item",
      "item",
      "progress",
    ]);
    const task: ThreadItem = {
      type: "task",
      id: "k",
      ...stored,
      task: { type: "image", status_indicator: "none" },
    };
    expect(rowsOf([user("u"), task])).toHaveLength(2);
  });

  it("leaves out what has no picture: tool calls, ends of turns, open questions", () => {
    const questions: ThreadItem = {
      type: "structured_input",
      id: "s",
      ...stored,
      status: "pending",
      inputs: [],
    };
    const rows = rowsOf([
      {
        type: "client_tool_call",
        id: "c",
        ...stored,
        status: "pending",
        call_id: "c",
        name: "n",
        arguments: {},
      },
      { type: "end_of_turn", id: "e", ...stored },
      questions,
      { ...questions, id: "s2", status: "answered" },
    ]);
    expect(rows.map(({ key }) => key)).toEqual(["s2"]);
  });

  it("ends with notices, messages on their way and what went wrong", () => {
    const rows = toRows(
      {
        ...initialState,
        notices: [{ type: "notice", level: "info", message: "n", id: 1 }],
        outbox: [
          {
            id: "o",
            content: [],
            attachments: [],
            quotedText: undefined,
            inference: {},
            status: "queued",
          },
        ],
        failure: { kind: "server", message: undefined, retryItem: undefined },
      },
      true,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(["notice", "outgoing", "progress", "failure"]);
  });
});
