import { expect, it } from "vitest";
import { chat } from "#app/ui/text/en/chat.ts";
import { type ChatSettings, chatOptions } from "./chat-options.ts";
import { ownChat } from "./testing/settings.ts";

const composerOf = (given: Partial<ChatSettings>) =>
  chatOptions({
    settings: { ...ownChat, ...given },
    texts: chat,
    scheme: "light",
    language: "en",
    getClientSecret: async () => "secret",
    due: { dueToday: 0, overdue: 0 },
  }).composer;

it("offers the microphone where our own server can write down what is said, and nowhere else", () => {
  expect(composerOf({ dictation: true })?.dictation).toEqual({ enabled: true });
  expect(composerOf({ dictation: false })?.dictation).toEqual({ enabled: false });
  expect(composerOf({ dictation: true, mode: "hosted" })?.dictation).toEqual({ enabled: false });
});

it("offers models where there is something to choose, the first as the default", () => {
  expect(composerOf({ models: ["one"] })?.models).toBeUndefined();
  expect(composerOf({ models: ["one", "two"] })?.models).toEqual([
    { id: "one", label: "one", default: true },
    { id: "two", label: "two" },
  ]);
});
