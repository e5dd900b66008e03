import { describe, expect, it } from "vitest";
import { askPersonTool } from "../tools/ask-person.ts";
import { findTasksTool } from "../tools/find-tasks.ts";
import { questionEvents } from "./question.ts";

const ask = (choices: string[], multiple = false) => ({
  tool: askPersonTool,
  input: { purpose: "complete", question: "Which one?", choices, multiple },
  tasks: [],
});
const looked = { tool: findTasksTool, input: {}, tasks: [] };
describe("questionEvents", () => {
  it("puts choices in the composer's place", () => {
    const [event, ...more] = questionEvents("thread", { results: [looked, ask(["A", "B"], true)] });
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: "thread.item.done",
      item: {
        type: "structured_input",
        thread_id: "thread",
        status: "pending",
        inputs: [
          { question: "Which one?", options: [{ value: "A" }, { value: "B" }], multiple: true },
        ],
      },
    });
  });

  it("says a question without choices, to be answered freely", () => {
    const [event] = questionEvents("thread", { results: [ask([])] });
    expect(event).toMatchObject({
      item: { type: "assistant_message", content: [{ text: "Which one?" }] },
    });
  });

  it("asks nothing when a run did nothing, or went on after its question", () => {
    expect([...questionEvents("thread", { results: [] })]).toEqual([]);
    expect([...questionEvents("thread", { results: [ask(["A"]), looked] })]).toEqual([]);
  });
});
