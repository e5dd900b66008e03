import { expect, it } from "vitest";
import { isAfterChange } from "./is-after-change.ts";

const at = (from: string, to: string, formMethod?: "POST" | "GET") =>
  isAfterChange({
    currentUrl: new URL(from, "http://app"),
    currentParams: {},
    nextUrl: new URL(to, "http://app"),
    nextParams: {},
    defaultShouldRevalidate: true,
    ...(formMethod && { formMethod }),
  });

it("asks nothing again from page to page, by link or by a form that only searches", () => {
  expect(at("/chat", "/chat/thr_1")).toBe(false);
  expect(at("/tasks", "/tasks/today")).toBe(false);
  expect(at("/tasks", "/tasks?task=1", "GET")).toBe(false);
});

it("asks again after a submitted form, and when the page itself is asked for again", () => {
  expect(at("/settings", "/settings", "POST")).toBe(true);
  expect(at("/sign-in", "/tasks", "POST")).toBe(true);
  expect(at("/tasks", "/tasks")).toBe(true);
});
