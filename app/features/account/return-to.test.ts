import { expect, it } from "vitest";
import { safeReturnTo, signInPath } from "./return-to.ts";

it.each([
  ["/tasks/today?task=1", "/tasks/today?task=1"],
  ["/chat/abc", "/chat/abc"],
])("goes back to %s", (wanted, path) => {
  expect(safeReturnTo(wanted)).toBe(path);
});

it.each([
  null,
  "",
  "https://evil.example/",
  "//evil.example/",
  "/\\evil.example",
  "/.//evil.example",
  "/%0a/evil.example//..//",
  "javascript:alert(1)",
  "/sign-in",
  "/api/auth/sign-out",
])("never follows %j off the app or into a loop", (wanted) => {
  const path = safeReturnTo(wanted);
  expect(new URL(path, "http://app.invalid").origin).toBe("http://app.invalid");
  expect(path).not.toMatch(/^\/\/|^\/api|^\/sign-/);
});

it("remembers where the person wanted to go", () => {
  expect(signInPath("/sign-in", "/chat?x=1")).toBe("/sign-in?returnTo=%2Fchat%3Fx%3D1");
  expect(signInPath("/sign-up", "/tasks")).toBe("/sign-up");
});
