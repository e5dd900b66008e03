import { describe, expect, it } from "vitest";
import { fromDay } from "#domain/dates/day-number.ts";
import { dates } from "./dates.ts";
import { expectedDay } from "./expected-day.ts";
import { evaluateLines } from "./kind.ts";
import { recurrences } from "./recurrences.ts";

async function evaluated(lines: AsyncIterable<object>): Promise<object[]> {
  const all: object[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

const ref = "2026-06-17T10:00:00+02:00";

describe("dates", () => {
  it("judges where a date begins, and that no date is found where there is none", async () => {
    const rows = [
      { text: "at 3pm", ref, start: "2026-06-17T15:00:00", grain: "Hour" },
      { text: "tomorrow", ref, start: "2026-06-20T00:00:00", grain: "Day" },
      { text: "palm tree", ref, start: null },
    ];
    const [right, wrong, none, summary] = await evaluated(
      evaluateLines(dates, [...rows.map((row) => JSON.stringify(row)), ""]),
    );
    expect(right).toMatchObject({ text: "at 3pm", ok: true, grainOk: true });
    expect(wrong).toMatchObject({ ok: false, found: { start: "2026-06-18T00:00:00" } });
    expect(none).toMatchObject({ ok: true, found: { start: null } });
    expect(summary).toMatchObject({
      summary: { rows: 3, ok: 2, score: 0.6667, negatives: { rows: 1, ok: 1, score: 1 } },
    });
  });
});

describe("a line that is no row", () => {
  it("is told with its number and counted apart", async () => {
    const right = JSON.stringify({ text: "at 3pm", ref, start: "2026-06-17T15:00:00" });
    const lines = ["{", right, JSON.stringify({ words: "at 3pm" })];
    const [broken, row, foreign, summary] = await evaluated(evaluateLines(dates, lines));
    expect(broken).toMatchObject({ line: 1, error: expect.any(String) });
    expect(row).toMatchObject({ ok: true });
    expect(foreign).toMatchObject({ line: 3, error: expect.stringContaining("text") });
    expect(summary).toMatchObject({ summary: { rows: 1, ok: 1, unreadable: 2 } });
  });
});

describe("recurrences", () => {
  it("compares the fields of the rule, lists in any order", () => {
    const expected = { freq: "weekly", interval: 1, byday: "FR,MO", byhour: "9", byminute: "0" };
    const row = { text: "every mon and fri at 9am", ref, expected };
    expect(recurrences.evaluate(row)).toMatchObject({ ok: true, expressible: true });
    expect(recurrences.evaluate({ ...row, text: "every mon at 9am" })).toMatchObject({ ok: false });
  });

  it("compares start and end", () => {
    const expected = {
      freq: "daily",
      interval: 1,
      dtstart: "'%d0701' % NOW.year",
      until: "'%d0301' % (NOW.year + 1)",
    };
    const row = { text: "daily from july until march", ref, expected };
    expect(recurrences.evaluate(row)).toMatchObject({ ok: true });
  });

  it("sets apart what one rule cannot say", () => {
    const expected = { freq: "daily", interval: 1, exdate: "[TOMORROW.date()]" };
    const row = { text: "daily except for tomorrow", ref, expected };
    expect(recurrences.evaluate(row)).toMatchObject({ ok: false, expressible: false });
  });

  it("admits rows in which nothing repeats", () => {
    expect(recurrences.evaluate({ text: "milk", ref, expected: null })).toMatchObject({ ok: true });
  });
});

describe("expectedDay", () => {
  const now = fromDay("2026-06-17");
  it.each([
    ["20270203", "2027-02-03"],
    ["2027-02-03", "2027-02-03"],
    ["'%d0303' % NOW.year", "2026-03-03"],
    ["'%d0601' % (NOW.year + 1)", "2027-06-01"],
    ["(NOW + datetime.timedelta(days=(1 - NOW.weekday()) % 7)).strftime('%Y%m%d')", "2026-06-23"],
    ["soon", null],
  ])("reads %s as %s", (value, day) => expect(expectedDay(value, now)).toBe(day));
});
