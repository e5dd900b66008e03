import { expect, it } from "vitest";
import {
  type Preferences,
  preferencesCookie,
  readPreferences,
  withChoices,
} from "./preferences.ts";

it("reads back what it wrote, among other cookies", () => {
  const chosen: Preferences = { theme: "dark", weekStart: 7, hourCycle: "h23" };
  const pair = preferencesCookie(chosen).split(";")[0];
  expect(readPreferences(`a=1; ${pair}; b=2`)).toEqual(chosen);
});

it("follows device and language without a cookie", () => {
  expect(readPreferences(null)).toEqual({ theme: "system", weekStart: null, hourCycle: null });
});

it("ignores values it does not know", () => {
  expect(readPreferences("preferences=theme=neon.weekStart=3.hourCycle=h99")).toEqual({
    theme: "system",
    weekStart: null,
    hourCycle: null,
  });
});

it("writes only choices, so that a later language still decides the rest", () => {
  const cookie = preferencesCookie({ theme: "system", weekStart: null, hourCycle: null });
  expect(cookie).toMatch(/^preferences=theme=system; /);
});

it("changes what is submitted, and leaves the rest as it was", () => {
  const stored: Preferences = { theme: "dark", weekStart: 7, hourCycle: "h23" };
  const submit = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return withChoices(stored, form);
  };
  expect(submit({ theme: "light" })).toEqual({ ...stored, theme: "light" });
  expect(submit({ weekStart: "1", hourCycle: "" })).toEqual({
    ...stored,
    weekStart: 1,
    hourCycle: null,
  });
});
