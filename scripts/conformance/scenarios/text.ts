import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import type { Annotation } from "#chatkit/protocol/annotations.ts";
import { added, assistant, delta, done, type Scenario, updated } from "./build.ts";

/** Any other text: N deltas of five characters, giving the event loop a turn after each. */
export function plainAnswer(deltas: number): Scenario {
  return async function* ({ thread }) {
    const item = assistant(thread.id);
    yield added(item);
    let text = "";
    for (let n = 0; n < deltas; n += 1) {
      const piece = `${String(n).padStart(4, "0")} `;
      text += piece;
      yield delta(item, piece);
      await nextTurn();
    }
    yield done({ ...item, content: [{ type: "output_text", text, annotations: [] }] });
  };
}

export const resumed: Scenario = async function* ({ thread }) {
  yield done(assistant(thread.id, "resumed"));
};

export const parts: Scenario = async function* ({ thread }) {
  const item = assistant(thread.id);
  const annotation: Annotation = {
    type: "annotation",
    source: { type: "url", url: "https://example.com", title: "Example" },
    index: 5,
  };
  const content = { type: "output_text" as const, text: "Hello world", annotations: [annotation] };
  yield added(item);
  yield updated(item, {
    type: "assistant_message.content_part.added",
    content_index: 0,
    content: { type: "output_text", text: "", annotations: [] },
  });
  yield delta(item, "Hello ");
  yield delta(item, "world");
  yield updated(item, {
    type: "assistant_message.content_part.annotation_added",
    content_index: 0,
    annotation_index: 0,
    annotation,
  });
  yield updated(item, { type: "assistant_message.content_part.done", content_index: 0, content });
  yield done({ ...item, content: [content] });
};

export const slow: Scenario = async function* ({ thread, signal }) {
  const item = assistant(thread.id);
  yield added(item);
  let text = "";
  for (let n = 0; n < 200; n += 1) {
    text += `w${n} `;
    yield delta(item, `w${n} `);
    await wait(20, undefined, { signal });
  }
  yield done({ ...item, content: [{ type: "output_text", text, annotations: [] }] });
};

export const slowEmpty: Scenario = async function* ({ thread, signal }) {
  yield added(assistant(thread.id));
  await wait(5_000, undefined, { signal });
};
