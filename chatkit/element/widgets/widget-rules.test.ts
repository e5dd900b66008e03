import type { Widgets } from "@openai/chatkit";
import { describe, expect, expectTypeOf, it } from "vitest";
import { formatDay, isDateTime, timeOf, toIso, toLocalDay } from "./controls/iso-date.ts";
import { mergePayload, nestValues } from "./form/values.ts";
import { loadingOf, type WidgetNode } from "./types.ts";

describe("the widget types", () => {
  it("cover every component of the client's contract", () => {
    type Contract = (Widgets.WidgetComponent | Widgets.WidgetRoot | Widgets.ListViewItem)["type"];
    expectTypeOf<Contract>().toExtend<WidgetNode["type"]>();
  });
});

describe("form values", () => {
  const values = (entries: Record<string, string | boolean>) =>
    nestValues(new Map(Object.entries(entries)));

  it("nest by dots in their names", () => {
    expect(values({ "todo.title": "Milk", "todo.done": true, q: "" })).toEqual({
      todo: { title: "Milk", done: true },
      q: "",
    });
  });

  it("survive names that collide or reach for prototypes", () => {
    expect(values({ a: "x", "a.b": "y" })).toEqual({ a: { b: "y" } });
    expect(values({ "__proto__.x": "1", "": "2" })).toEqual({ x: "1" });
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
  });

  it("are merged into the payload, whose own values win", () => {
    const fields = values({ "todo.title": "typed", "todo.notes": "n", id: "field" });
    expect(mergePayload(fields, { id: 7, todo: { title: "own" } })).toEqual({
      id: 7,
      todo: { title: "own", notes: "n" },
    });
    expect(mergePayload({}, undefined)).toBeUndefined();
    expect(mergePayload(fields, null)).toBe(fields);
    expect(mergePayload(fields, [1])).toEqual([1]);
  });
});

describe("loadingOf", () => {
  it("follows the trigger unless the action says how", () => {
    expect(loadingOf({ type: "a" }, "submit")).toBe("container");
    expect(loadingOf({ type: "a", loadingBehavior: "auto" }, "click")).toBe("self");
    expect(loadingOf({ type: "a" }, "change")).toBe("none");
    expect(loadingOf({ type: "a", loadingBehavior: "none" }, "submit")).toBe("none");
  });
});

describe("ISO dates", () => {
  it("go to local days and back, with or without a time", () => {
    const day = toLocalDay("2026-11-22T17:30:00Z");
    expect(day && toIso(day, undefined)).toBe("2026-11-22");
    expect(day && toIso(day, "17:30")).toBe("2026-11-22T17:30:00");
    expect(toLocalDay("soon")).toBeUndefined();
    expect([timeOf("2026-11-22T17:30:00Z"), timeOf("2026-11-22")]).toEqual(["17:30", "00:00"]);
    expect([isDateTime("2026-11-22T17:30"), isDateTime(undefined)]).toEqual([true, false]);
  });

  it("are shown in the words of the locale", () => {
    expect(formatDay("2026-11-22", "en")).toBe("Nov 22, 2026");
    expect(formatDay("2026-11-22T17:30", "de")).toBe("22.11.2026, 17:30");
    expect(formatDay("soon", "en")).toBe("soon");
  });
});
