import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moments } from "#domain/dates/testing/moments.ts";
import { type Filter, states } from "./filter.ts";
import { formatFilter } from "./format.ts";
import { parseFilter } from "./parse.ts";

// A Wednesday morning.
const context = { now: new Date("2026-06-17T10:00:00Z"), zone: "UTC" };
const filterOf = (text: string) => {
  const parsed = parseFilter(text, context);
  return parsed.ok ? parsed.filter : parsed.error;
};
const due = (date: string): Filter => ({ type: "date", field: "due", op: "on", date });
const p1: Filter = { type: "priority", priority: 1 };

describe("conditions", () => {
  it.each<[string, Filter]>([
    ["today", due("today")],
    ["Next  Week", due("next week")],
    ["7 days", due("7 days")],
    ["overdue", { type: "state", state: "overdue" }],
    ["No due date", { type: "state", state: "no date" }],
    ["done", { type: "state", state: "completed" }],
    ["P1", p1],
    ["priority 3", { type: "priority", priority: 3 }],
    ["no priority", { type: "priority", priority: 4 }],
    ["#Home repair", { type: "project", name: "Home repair" }],
    ['#"a & b"', { type: "project", name: "a & b" }],
    ["@wait*", { type: "label", name: "wait*" }],
    ["search: milk", { type: "search", text: "milk" }],
    ['search: "a | b"', { type: "search", text: "a | b" }],
    ["due before: friday", { type: "date", field: "due", op: "before", date: "friday" }],
    ["date: tomorrow", due("tomorrow")],
    ["Created After: Monday", { type: "date", field: "created", op: "after", date: "monday" }],
    ["completed: yesterday", { type: "date", field: "completed", op: "on", date: "yesterday" }],
  ])("reads %j", (text, filter) => expect(filterOf(text)).toEqual(filter));
});

describe("operators", () => {
  it("binds ! before & before |, and parentheses before all", () => {
    const waiting: Filter = { type: "not", part: { type: "label", name: "waiting" } };
    expect(filterOf("today | p1 & !@waiting")).toEqual({
      type: "or",
      parts: [due("today"), { type: "and", parts: [p1, waiting] }],
    });
    expect(filterOf("(today | overdue) & p1")).toEqual({
      type: "and",
      parts: [{ type: "or", parts: [due("today"), { type: "state", state: "overdue" }] }, p1],
    });
  });

  it("makes one level of what is joined alike", () => {
    expect(filterOf("p1 & (p2 & p3)")).toMatchObject({ type: "and", parts: [p1, {}, {}] });
    expect(filterOf("!!p1")).toEqual({ type: "not", part: { type: "not", part: p1 } });
  });
});

describe("errors", () => {
  it.each([
    ["", 0, 0, /Write a condition/],
    ["milk", 0, 4, /write "search: milk"/],
    ["today & overdu", 8, 14, /Did you mean "overdue"/],
    ["sbutask", 0, 7, /no filter I know/],
    ["tody", 0, 4, /Did you mean "today"/],
    ["recuring", 0, 8, /Did you mean "recurring"/],
    ["today &", 7, 7, /missing at the end/],
    ["& p1", 0, 1, /missing before "&"/],
    ["(today", 0, 1, /never closed/],
    ["today)", 5, 6, /closes nothing/],
    ["today (p1)", 6, 7, /Join conditions/],
    ["due before: soon", 0, 16, /"soon" is no date/],
    ["due before:", 0, 11, /Say a date/],
    ["search:", 0, 7, /what to search for/],
    ["p1 & #", 5, 6, /Name a project/],
    ["@", 0, 1, /Name a label/],
    ["!(p1 | )", 7, 8, /missing before "\)"/],
    ["colour: red", 0, 11, /no filter I know/],
  ])("says where and why %j is none", (text, start, end, message) => {
    expect(filterOf(text)).toEqual({ start, end, message: expect.stringMatching(message) });
  });
});

describe("formatFilter", () => {
  it("writes one canonical text", () => {
    const parsed = parseFilter('( TODAY |overdue )&p1&!@waiting&search:"a & b"', context);
    expect(parsed.ok && formatFilter(parsed.filter)).toBe(
      '(today | overdue) & p1 & !@waiting & search: "a & b"',
    );
  });

  const name = fc
    .stringMatching(/^[a-zA-Z][a-zA-Z0-9 &|!()é-]{0,12}$/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const date = fc.constantFrom("today", "next week", "7 days", "friday", "june 5", "2026-07-01");
  const term = fc.oneof<fc.Arbitrary<Filter>[]>(
    fc.constantFrom(...Object.keys(states)).map((text) => {
      const state = Object.keys(states).find(
        (known): known is keyof typeof states => known === text,
      );
      return { type: "state", state: state ?? "all" };
    }),
    fc.record({
      type: fc.constant("date" as const),
      field: fc.constantFrom("due", "start", "created", "updated", "completed"),
      op: fc.constantFrom("on", "before", "after"),
      date,
    }),
    fc.record({ type: fc.constant("priority" as const), priority: fc.constantFrom(1, 2, 3, 4) }),
    fc.record({ type: fc.constant("project" as const), name }),
    fc.record({ type: fc.constant("label" as const), name }),
    fc.record({ type: fc.constant("search" as const), text: name }),
  );
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, depthIdentifier: "filter" },
      term,
      fc.array(tie("filter"), { minLength: 2, maxLength: 3 }).map((parts) => flat("and", parts)),
      fc.array(tie("filter"), { minLength: 2, maxLength: 3 }).map((parts) => flat("or", parts)),
      tie("filter").map((part): Filter => ({ type: "not", part })),
    ),
  }));

  /** As the parser builds it: what is joined alike is one level. */
  function flat(type: "and" | "or", parts: readonly Filter[]): Filter {
    return { type, parts: parts.flatMap((part) => (part.type === type ? part.parts : [part])) };
  }

  it("is read back as the same filter", () => {
    fc.assert(
      fc.property(filter, moments, (tree, moment) => {
        expect(parseFilter(formatFilter(tree), moment)).toEqual({ ok: true, filter: tree });
      }),
    );
  });

  it("never throws while parsing, and says a place inside the text", () => {
    const piece = fc.constantFrom(
      "today",
      "p1",
      "&",
      "|",
      "!",
      "(",
      ")",
      '"',
      "#",
      "@",
      ":",
      "due before",
      " ",
      "x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), moments, (pieces, moment) => {
        const text = pieces.join("");
        const parsed = parseFilter(text, moment);
        if (parsed.ok) return;
        expect(parsed.error.start).toBeGreaterThanOrEqual(0);
        expect(parsed.error.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
