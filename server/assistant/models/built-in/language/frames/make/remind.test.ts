import { describe, expect, it } from "vitest";
import { readRemind } from "./remind.ts";

type Said = { title: string | null; when?: string; repeat?: string };

const read: [string, Said][] = [
  ["remind me to call mom", { title: "call mom" }],
  ["remind to call mom", { title: "call mom" }],
  ["remind tomorrow to call mom", { title: "call mom", when: "tomorrow" }],
  ["keep reminding me to drink water", { title: "drink water" }],
  ["nudge us every hour to stand up", { title: "stand up", repeat: "every hour" }],
  ["I want to be reminded of the party", { title: "the party" }],
  ["Emma needs to be reminded about the party", { title: "the party" }],
  ["remind Emma about the party", { title: "the party" }],
  ["remind Emma on Friday about the party", { title: "the party", when: "on Friday" }],
  [
    "remind me 10 minutes before the meeting at 3pm",
    { title: "the meeting at 3pm", when: "10 minutes before" },
  ],
  [
    "remind me about the meeting at 3pm 10 minutes before",
    { title: "the meeting at 3pm", when: "10 minutes before" },
  ],
];

describe("readRemind", () => {
  it.each(read)("makes what is to be remembered: %s", (text, { title, when, repeat }) => {
    expect(readRemind(text)).toEqual({
      intent: "create",
      drafts: [{ title, when: when ?? null, repeat: repeat ?? null, list: null, parent: null }],
      weak: false,
    });
  });

  it.each(["remind call mom", "remind call mom to bring cake"])(
    "takes a verb after the frame for what to do, not for whom to remind: %s",
    (text) => {
      expect(readRemind(text)).toMatchObject({ drafts: [{ title: text.replace("remind ", "") }] });
    },
  );

  it("keeps a reminder without a thing to do, so that it can be asked for", () => {
    expect(readRemind("remind me")).toMatchObject({ drafts: [{ title: null, when: null }] });
    expect(readRemind("alert friday")).toMatchObject({ drafts: [{ title: null, when: "friday" }] });
  });

  it("leaves a sentence that reminds nobody to others", () => {
    expect(readRemind("wash the car")).toBeNull();
  });
});
