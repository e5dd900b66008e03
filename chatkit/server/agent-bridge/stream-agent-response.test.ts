import { assistantMessage, type ScriptedModelInput } from "@openai/agents/testing";
import { describe, expect, it } from "vitest";
import { testTurn } from "../testing/turn-context.ts";
import { addedMessage, part, play, responses, shape } from "./testing/play.ts";

describe("text", () => {
  it("streams the words of a model that speaks no Responses API", async () => {
    const { events } = await play(await testTurn(), { steps: [[assistantMessage("Hello world")]] });
    expect(shape(events)[0]).toBe("added assistant_message");
    expect(shape(events).at(-1)).toBe("done assistant_message");
    const text = events
      .map((event) =>
        event.type === "thread.item.updated" &&
        event.update.type === "assistant_message.content_part.text_delta"
          ? event.update.delta
          : "",
      )
      .join("");
    expect(text).toBe("Hello world");
    expect(events.at(-1)).toMatchObject({ item: { content: [{ text: "Hello world" }] } });
  });

  it("follows the Responses API part by part, citations and all", async () => {
    const citation = { type: "url_citation", url: "https://e.com", title: "E", end_index: 5 };
    const nameless = { type: "file_citation", index: 1 };
    const done = {
      type: "message",
      id: "m1",
      content: [{ type: "output_text", text: "Hello", annotations: [nameless, citation] }],
    };
    const empty = { type: "output_text", text: "", annotations: [] };
    const { events } = await play(await testTurn(), {
      steps: [
        responses(
          addedMessage,
          { type: "response.content_part.added", ...part, part: empty },
          { type: "response.output_text.delta", ...part, delta: "Hello" },
          { type: "response.output_text.annotation.added", ...part, annotation: nameless },
          { type: "response.output_text.annotation.added", ...part, annotation: citation },
          { type: "response.output_text.annotation.added", ...part, annotation: { type: "odd" } },
          { type: "response.output_text.done", ...part, text: "Hello" },
          { type: "response.output_item.done", item: done },
          { type: "response.something.new" },
        ),
      ],
    });
    const source = { type: "url", url: "https://e.com", title: "E" };
    expect(shape(events)).toEqual([
      "added assistant_message",
      "assistant_message.content_part.added",
      "assistant_message.content_part.text_delta",
      "assistant_message.content_part.annotation_added",
      "assistant_message.content_part.done",
      "done assistant_message",
    ]);
    expect(events[3]).toMatchObject({
      update: { annotation_index: 0, annotation: { index: 5, source } },
    });
    expect(events[5]).toMatchObject({
      item: { content: [{ text: "Hello", annotations: [{ type: "annotation", source }] }] },
    });
  });

  it("says a refusal as ordinary text", async () => {
    const refusal = { type: "refusal", refusal: "No." };
    const { events } = await play(await testTurn(), {
      steps: [
        responses(
          addedMessage,
          { type: "response.content_part.added", ...part, part: { type: "refusal", refusal: "" } },
          { type: "response.refusal.delta", ...part, delta: "No." },
          { type: "response.refusal.done", ...part, refusal: "No." },
          {
            type: "response.output_item.done",
            item: { type: "message", id: "m1", content: [refusal] },
          },
        ),
      ],
    });
    expect(events.at(-1)).toMatchObject({ item: { content: [{ text: "No.", annotations: [] }] } });
  });

  it("says a refusal of a model without Responses API, and cites files by their names", async () => {
    const refusing: ScriptedModelInput = [
      {
        type: "message",
        role: "assistant",
        status: "completed",
        content: [{ type: "refusal", refusal: "No." }],
      },
    ];
    const { events } = await play(await testTurn(), { steps: [refusing] });
    expect(events.at(-1)).toMatchObject({ item: { content: [{ text: "No." }] } });

    const cited = { type: "container_file_citation", filename: "a.csv", end_index: 3 };
    const content = [{ type: "output_text", text: "see", annotations: [cited] }];
    const files = await play(await testTurn(), {
      steps: [
        responses({
          type: "response.output_item.done",
          item: { type: "message", id: "m1", content },
        }),
      ],
    });
    expect(files.events[0]).toMatchObject({
      item: { content: [{ annotations: [{ index: 3, source: { filename: "a.csv" } }] }] },
    });
  });

  it("gives every message an id of its own, however the model names them", async () => {
    const message = { type: "message", id: "m1", content: [{ type: "output_text", text: "x" }] };
    const said = [addedMessage, { type: "response.output_item.done", item: message }];
    const turn = await testTurn();
    const first = await play(turn, { steps: [responses(...said)] });
    const second = await play(turn, { steps: [responses(...said)] });
    const ids = [...first.events, ...second.events].map((event) =>
      "item" in event ? event.item.id : "",
    );
    expect(new Set(ids).size).toBe(2);
  });
});

describe("reasoning", () => {
  const at = (summary_index: number) => ({ item_id: "r1", summary_index });
  const type = (end: string) => `response.reasoning_summary_text.${end}`;
  const reasoning = { type: "response.output_item.added", item: { type: "reasoning", id: "r1" } };

  it("streams the first thought, gives later ones whole, and ends with the next message", async () => {
    const { events } = await play(await testTurn(), {
      steps: [
        responses(
          reasoning,
          { type: type("delta"), ...at(0), delta: "I " },
          { type: type("delta"), ...at(0), delta: "think" },
          { type: type("done"), ...at(0), text: "I think." },
          { type: type("delta"), ...at(1), delta: "ignored" },
          { type: type("done"), ...at(1), text: "So." },
          addedMessage,
        ),
      ],
    });
    expect(shape(events)).toEqual([
      "added workflow",
      "workflow.task.added",
      "workflow.task.updated",
      "workflow.task.updated",
      "workflow.task.added",
      "done workflow",
      "added assistant_message",
    ]);
    expect(events[0]).toMatchObject({ item: { workflow: { type: "reasoning", tasks: [] } } });
    expect(events[5]).toMatchObject({
      item: {
        workflow: {
          tasks: [{ content: "I think." }, { content: "So." }],
          summary: { duration: 0 },
          expanded: false,
        },
      },
    });
  });
});

describe("images", () => {
  it("shows partial images with their progress, then the final one", async () => {
    const added = {
      type: "response.output_item.added",
      item: { type: "image_generation_call", id: "i1" },
    };
    const partial = {
      type: "response.image_generation_call.partial_image",
      item_id: "i1",
      partial_image_b64: "AA==",
      partial_image_index: 1,
    };
    const done = {
      type: "response.output_item.done",
      item: { type: "image_generation_call", id: "i1", result: "BB==" },
    };
    const steps = [responses(partial, added, partial, done, done)];
    const { events } = await play(await testTurn(), { steps, options: { partialImages: 2 } });
    expect(events).toMatchObject([
      { type: "thread.item.added", item: { type: "generated_image" } },
      { update: { image: { id: "i1", url: "data:image/png;base64,AA==" }, progress: 0.5 } },
      { type: "thread.item.done", item: { image: { url: "data:image/png;base64,BB==" } } },
    ]);
    const own = await play(await testTurn(), {
      steps: [responses(added, partial, done)],
      options: { imageUrl: ({ base64 }) => `/images/${base64}` },
    });
    expect(own.events[1]).toMatchObject({
      update: { image: { url: "/images/AA==" }, progress: 0 },
    });
  });
});
