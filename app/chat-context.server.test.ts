import { expect, it } from "vitest";
import { readLocale } from "./chat-context.server.ts";

it.each([
  ["the first language that dates can be written in", { "accept-language": "de-AT, en" }, "de-AT"],
  ["English where a browser says nothing, or nothing that counts", {}, "en-US"],
  ["English for any language", { "accept-language": "*" }, "en-US"],
  [
    "the clock that was chosen in the settings",
    { "accept-language": "en-US", cookie: "preferences=theme=dark.hourCycle=h23" },
    "en-US-u-hc-h23",
  ],
])("the chat is told %s", (_what, headers, locale) => {
  expect(readLocale(new Headers(headers as Record<string, string>))).toBe(locale);
});
