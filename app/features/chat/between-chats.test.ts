import { expect, it } from "vitest";
import { unlessBetweenChats } from "./between-chats.ts";

const way = (from: string, to: string, formMethod?: "POST") =>
  unlessBetweenChats({
    currentUrl: new URL(from, "http://localhost"),
    nextUrl: new URL(to, "http://localhost"),
    currentParams: {},
    nextParams: {},
    defaultShouldRevalidate: true,
    ...(formMethod && { formMethod }),
  });

it.each([
  ["from chat to chat", way("/chat", "/chat/thr_1"), false],
  ["from the list to a chat", way("/tasks", "/chat/thr_1"), true],
  ["from a chat to the list", way("/chat/thr_1", "/tasks"), true],
  ["after something was submitted", way("/chat", "/chat/thr_1", "POST"), true],
  ["when it is asked for where one is", way("/chat", "/chat"), true],
  ["for an address that only begins alike", way("/chat", "/chats"), true],
])("asks again, or not, %s", (_what, again, expected) => {
  expect(again).toBe(expected);
});
