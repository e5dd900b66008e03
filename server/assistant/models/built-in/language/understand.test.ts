import { describe, expect, it } from "vitest";
import { understand } from "./understand.ts";

const made = (draft: object) => [{ intent: "create", drafts: [draft] }];

describe("understand", () => {
  it.each([
    ["every monday remind me to sweep", { title: "sweep", repeat: "every monday" }],
    ["at 5 remind me at 6 to call", { title: "call", when: "at 6" }],
  ])("takes a time said first for what follows, unless that says its own: %s", (text, draft) => {
    expect(understand(text)).toMatchObject(made(draft));
  });

  it.each([
    ["I forgot to pay the rent. Remind me tomorrow", { title: "pay the rent", when: "tomorrow" }],
    ["my car needs oil. remind me to do it", { title: "my car needs oil", when: null }],
    [
      "my car needs oil. remind me to do it on friday",
      { title: "my car needs oil", when: "on friday" },
    ],
    ["the weather is bad. remind me to call mom", { title: "call mom" }],
  ])("takes what it does not say from the sentence before: %s", (text, draft) => {
    expect(understand(text)).toMatchObject(made(draft));
  });

  it("adds what was asked for to the list it was looked for on", () => {
    const text = "do I have soda on my shopping list? If not, add it";
    expect(understand(text)).toMatchObject(made({ title: "soda", list: "shopping" }));
  });

  it.each([
    ["I cancelled the opera. delete the reminder", { text: "the opera" }],
    ["the weather is bad. delete it", { text: null, reference: { kind: "it" } }],
    ["the weather is bad. delete all reminders for friday", { when: "for friday", all: true }],
  ])(
    "deletes what is no longer needed, and nothing else that was mentioned: %s",
    (text, target) => {
      expect(understand(text)).toMatchObject([{ intent: "delete", target }]);
    },
  );

  it("makes two tasks where each has its verb and its time", () => {
    const [request] = understand("buy milk tomorrow and call mom on friday");
    expect(request).toMatchObject({
      drafts: [
        { title: "buy milk", when: "tomorrow" },
        { title: "call mom", when: "on friday" },
      ],
    });
  });

  it("makes one task of two verbs with one time", () => {
    const text = "buy milk and call mom on friday";
    expect(understand(text)).toMatchObject(made({ title: "buy milk and call mom" }));
  });

  it.each(["", "tomorrow the sky"])("asks for nothing of ours: “%s”", (text) => {
    expect(understand(text)).toEqual([{ intent: "none" }]);
  });
});
