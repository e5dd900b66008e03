import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moments } from "#domain/dates/testing/moments.ts";
import { parseQuickAdd } from "./parse.ts";

// A Wednesday morning.
const options = { now: new Date("2026-06-17T10:00:00Z"), zone: "UTC" };
const parse = (text: string) => parseQuickAdd(text, options);

describe("due dates", () => {
  it.each([
    ["call mum tomorrow", "call mum", "2026-06-18", null],
    ["next fri 9am review draft", "review draft", "2026-06-26", "09:00"],
    ["dentist in 3 days", "dentist", "2026-06-20", null],
    ["pay rent the 1st", "pay rent", "2026-07-01", null],
    ["walk tomorrow evening", "walk", "2026-06-18", "18:00"],
    ["report end of month", "report", "2026-06-30", null],
    ["at 5 call Bob", "call Bob", "2026-06-17", "17:00"],
    ["call at 5pm about the trip on friday", "call about the trip", "2026-06-19", "17:00"],
    ["tidy up this week", "tidy up", "2026-06-21", null],
    ["plan budget next month", "plan budget", "2026-07-01", null],
    ["finish before friday", "finish", "2026-06-18", null],
    ["finish by friday 17:00", "finish", "2026-06-19", "17:00"],
    ["order the cake by christmas", "order the cake", "2026-12-25", null],
    ["rent on the 1st of the month", "rent", "2026-07-01", null],
    ["party (saturday 8pm)", "party", "2026-06-20", "20:00"],
    ["gym sat", "gym", "2026-06-20", null],
    ["book flight, tomorrow", "book flight", "2026-06-18", null],
    ["submit eod", "submit", "2026-06-17", null],
    ["check oven in 20 min", "check oven", "2026-06-17", "10:20"],
  ])("understands %j", (text, title, dueDate, dueTime) => {
    expect(parse(text)).toMatchObject({ title, dueDate, dueTime });
  });

  it("gives a range of times a length", () => {
    expect(parse("lunch fri 14:00-15:30 with Ann")).toMatchObject({
      title: "lunch with Ann",
      dueDate: "2026-06-19",
      dueTime: "14:00",
      durationMinutes: 90,
    });
    expect(parse("run at 6pm for half an hour")).toMatchObject({
      title: "run",
      durationMinutes: 30,
    });
    expect(parse("swim for 30 minutes")).toMatchObject({
      title: "swim for 30 minutes",
      durationMinutes: null,
    });
  });

  it("tells when a task may start", () => {
    expect(parse("starting monday learn piano")).toMatchObject({
      title: "learn piano",
      startDate: "2026-06-22",
      dueDate: null,
    });
    expect(parse("taxes starting july 1 due july 31")).toMatchObject({
      title: "taxes",
      startDate: "2026-07-01",
      dueDate: "2026-07-31",
    });
    expect(parse("trip july 3 to july 9")).toMatchObject({
      title: "trip",
      startDate: "2026-07-03",
      dueDate: "2026-07-09",
    });
    expect(parse("ring them after friday")).toMatchObject({
      title: "ring them",
      startDate: "2026-06-20",
      dueDate: null,
    });
  });
});

describe("repeats", () => {
  it.each([
    [
      "team sync every weekday at 9am",
      "team sync",
      "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
      "2026-06-18",
      "09:00",
    ],
    ["yoga every 2nd tuesday", "yoga", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-06-23", null],
    [
      "pay every month on the last workday",
      "pay",
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "2026-06-30",
      null,
    ],
    [
      "class every monday until july 20",
      "class",
      "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260720",
      "2026-06-22",
      null,
    ],
    ["jog daily", "jog", "FREQ=DAILY", "2026-06-17", null],
    ["daily at 9 standup", "standup", "FREQ=DAILY", "2026-06-18", "09:00"],
    ["read 20 pages every day", "read 20 pages", "FREQ=DAILY", "2026-06-17", null],
    [
      "every friday send the report at 4pm",
      "send the report",
      "FREQ=WEEKLY;BYDAY=FR",
      "2026-06-19",
      "16:00",
    ],
    ["stretch every day tomorrow", "stretch", "FREQ=DAILY", "2026-06-18", null],
    [
      "standup every monday starting next week",
      "standup",
      "FREQ=WEEKLY;BYDAY=MO",
      "2026-06-22",
      null,
    ],
  ])("understands %j", (text, title, rule, dueDate, dueTime) => {
    const found = parse(text);
    expect(found).toMatchObject({ title, dueDate, dueTime });
    expect(found.recurrence).toMatchObject({ rule, anchor: dueDate, from: "schedule" });
  });

  it("counts from completion when told to", () => {
    const { recurrence, title } = parse("water plants every 3 days after completion");
    expect(title).toBe("water plants");
    expect(recurrence).toMatchObject({ rule: "FREQ=DAILY;INTERVAL=3", from: "completion" });
  });

  it("keeps the length of what repeats", () => {
    expect(parse("gym every mon and wed at 6pm for 1 hour")).toMatchObject({
      title: "gym",
      dueTime: "18:00",
      durationMinutes: 60,
    });
  });

  it.each([
    "write weekly report",
    "every time I call",
    "blink every 5 minutes",
    "use every last penny",
  ])("leaves %j alone", (text) =>
    expect(parse(text)).toMatchObject({ title: text, recurrence: null, dueDate: null }),
  );
});

describe("priority, project, labels", () => {
  it("reads them anywhere in the line", () => {
    expect(parse("p1 call #Home the @phone shop @errand.")).toMatchObject({
      title: "call the shop.",
      priority: 1,
      project: "Home",
      labels: ["phone", "errand"],
    });
  });

  it("takes names of several words in quotes", () => {
    expect(parse('paint #"Summer house"')).toMatchObject({
      title: "paint",
      project: "Summer house",
    });
  });

  it("takes the first project and priority, and each label once", () => {
    expect(parse("a #b #c p2 p3 @d @d")).toMatchObject({
      title: "a #c p3",
      project: "b",
      priority: 2,
      labels: ["d"],
    });
  });

  it.each(["issue #5", "meet @ 5 friends", "mail a@b.de", "p5 p12 mp3", "C# lesson", "# heading"])(
    "leaves %j alone",
    (text) =>
      expect(parse(text)).toMatchObject({ title: text, project: null, labels: [], priority: 4 }),
  );
});

describe("what is no date", () => {
  it.each([
    "call 911",
    "read 1984",
    "may call mum",
    "march band tickets",
    "sat exam results",
    "second draft",
    "prepare tomorrow's meeting",
    "reply to the mail from friday",
    "look through last week",
    "send notes of yesterday",
    "buy 2 1/2 cups of rice",
    "meet on the 3rd floor",
    "fix v1.2.3",
    "foo() and bar",
    "Q4 review",
  ])("keeps %j whole", (text) => {
    expect(parse(text)).toMatchObject({ title: text, dueDate: null, startDate: null, spans: [] });
  });

  it("keeps what stands in quotes", () => {
    expect(parse('read "Friday" by friday')).toMatchObject({
      title: "read Friday",
      dueDate: "2026-06-19",
    });
    expect(parse("“tomorrow never dies”")).toMatchObject({
      title: "tomorrow never dies",
      dueDate: null,
    });
    expect(parse('5" nails')).toMatchObject({ title: '5" nails' });
  });
});

describe("spans", () => {
  it("say where in the text, what kind, and what it means", () => {
    expect(parse("call tomorrow at 5 p1 #Home").spans).toEqual([
      { start: 5, end: 18, kind: "date", text: "tomorrow at 5", meaning: "2026-06-18T17:00" },
      { start: 19, end: 21, kind: "priority", text: "p1", meaning: "p1" },
      { start: 22, end: 27, kind: "project", text: "#Home", meaning: "Home" },
    ]);
    expect(parse("run every day at 6pm for 20 min").spans).toMatchObject([
      { kind: "recurrence", meaning: "FREQ=DAILY" },
    ]);
    expect(parse("run at 6pm for 20 min").spans).toMatchObject([
      { kind: "time", meaning: "18:00" },
      { kind: "time", meaning: "20 min" },
    ]);
  });

  it("are passed over as a whole when clicked away", () => {
    const ignored = parseQuickAdd("sing Every  Monday tomorrow #x @y p2", {
      ...options,
      ignore: ["every monday", "#x", "@Y", "p2"],
    });
    expect(ignored).toMatchObject({
      title: "sing Every Monday #x @y p2",
      dueDate: "2026-06-18",
      recurrence: null,
      project: null,
      labels: [],
      priority: 4,
    });
    const dates = { ...options, ignore: ["tomorrow", "for 1 hour"] };
    expect(parseQuickAdd("call tomorrow at noon for 1 hour", dates)).toMatchObject({
      dueTime: "12:00",
    });
  });
});

describe("in other zones and customs", () => {
  it.each([
    ["America/Lima", "2026-06-16"],
    ["Asia/Shanghai", "2026-06-17"],
    ["Asia/Kathmandu", "2026-06-17"],
  ])("today in %s is %s", (zone, today) => {
    const now = new Date("2026-06-17T03:00:00Z");
    expect(parseQuickAdd("call today", { now, zone }).dueDate).toBe(today);
    expect(parseQuickAdd("call daily", { now, zone }).dueDate).toBe(today);
  });

  it("ends weeks on Saturday for those who begin them on Sunday", () => {
    expect(parseQuickAdd("tidy this week", { ...options, weekStart: 0 }).dueDate).toBe(
      "2026-06-20",
    );
  });
});

describe("any text", () => {
  const pieces =
    'call Mum tomorrow at 5 pm every monday until june p1 #Home @phone "next friday" , . ( ) - / 3 2026-07-01 for 2 hours starting week of the end may sat last 1st in by \' s 24/7 🎉 été';
  const line = fc
    .array(
      fc.oneof(
        fc.constantFrom(...pieces.split(" ")),
        fc.string({ unit: "grapheme", maxLength: 6 }),
      ),
      {
        maxLength: 14,
      },
    )
    .map((words) => words.join(" "));
  const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort();

  it("keeps every word, in a span or in the title, and never throws, wherever and whenever", () => {
    fc.assert(
      fc.property(line, moments, (text, moment) => {
        const { title, spans } = parseQuickAdd(text, moment);
        expect(words([title, ...spans.map((span) => span.text)].join(" "))).toEqual(words(text));
        for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
      }),
      { numRuns: 500 },
    );
  });

  it("has a time and a length only with a date, and spans that do not overlap", () => {
    fc.assert(
      fc.property(line, moments, (text, moment) => {
        const { dueDate, dueTime, durationMinutes, spans } = parseQuickAdd(text, moment);
        expect(dueDate === null && dueTime !== null).toBe(false);
        expect(dueTime === null && durationMinutes !== null).toBe(false);
        const ends = spans.slice(1).map((span, at) => span.start >= (spans[at]?.end ?? 0));
        expect(ends.every(Boolean)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
