import { z } from "zod";
import { toDay } from "#domain/dates/day-number.ts";
import { wallClockIn } from "#domain/dates/zone.ts";
import { type ParsedRecurrence, parseRecurrence } from "#domain/recurrence/parse-recurrence.ts";
import { parseRule, weekdayCodes } from "#domain/recurrence/rule-parts.ts";
import { expectedDay } from "./expected-day.ts";
import { type EvaluationKind, type Outcome, share } from "./kind.ts";

const fields = z.record(z.string(), z.union([z.string(), z.number()]));
type Fields = z.infer<typeof fields>;

/** `expected` holds the parts of the rule by their RFC 5545 names in lower case. */
const recurrenceRow = z.object({ text: z.string(), ref: z.string(), expected: fields.nullable() });

interface RecurrenceOutcome extends Outcome {
  /** A rule alone can say it: EXDATE is another property, and RFC 5545 has given up EXRULE. */
  expressible: boolean;
}

/** Right when all fields of the rule are those expected, lists in any order, and no others. */
export const recurrences: EvaluationKind<RecurrenceOutcome> = {
  evaluate(row) {
    const { text, ref, expected } = recurrenceRow.parse(row);
    const now = new Date(/(?:[+-]\d\d:\d\d|Z)$/.test(ref) ? ref : `${ref}Z`);
    const zone = /[+-]\d\d:\d\d$/.exec(ref)?.[0] ?? "UTC";
    const parsed = parseRecurrence(text, { now, zone });
    const found = parsed && fieldsOf(parsed);
    const today = wallClockIn(zone, now).day;
    const ok = canonical(expected, today) === canonical(found, today);
    const expressible = !(expected && ("exdate" in expected || "exrule" in expected));
    return { text, expected, found, ok, expressible };
  },

  summarize(outcomes) {
    return {
      ...share(outcomes),
      expressible: share(outcomes.filter(({ expressible }) => expressible)),
      beyondOneRule: share(outcomes.filter(({ expressible }) => !expressible)),
    };
  },
};

function fieldsOf({ recurrence, time, startDate }: ParsedRecurrence): Fields {
  const parts = parseRule(recurrence.rule);
  if (!parts) throw new Error(`The parser wrote a rule that it cannot read: ${recurrence.rule}`);
  const lists = {
    byday: parts.byDay.map(({ weekday, nth }) => `${nth ?? ""}${weekdayCodes[weekday]}`),
    bymonthday: parts.byMonthDay,
    bymonth: parts.byMonth,
    byyearday: parts.byYearDay,
    byweekno: parts.byWeekNo,
    bysetpos: parts.bySetPos,
  };
  const listed = Object.entries(lists).filter(([, values]) => values.length > 0);
  return {
    freq: parts.freq.toLowerCase(),
    interval: parts.interval,
    ...Object.fromEntries(listed.map(([name, values]) => [name, values.join(",")])),
    ...(parts.count === null ? {} : { count: parts.count }),
    ...(parts.until === null ? {} : { until: toDay(parts.until) }),
    ...(startDate === null ? {} : { dtstart: startDate }),
    ...(time === null ? {} : { byhour: Number(time.slice(0, 2)), byminute: Number(time.slice(3)) }),
  };
}

/** One text for equal fields, whatever the order of fields and lists. */
function canonical(all: Fields | null, today: number): string {
  if (all === null) return "none";
  return Object.entries(all)
    .map(([name, value]) => {
      const text = String(value);
      if (name === "dtstart" || name === "until")
        return `${name}=${expectedDay(text, today) ?? text}`;
      return `${name}=${text.split(",").sort().join(",")}`;
    })
    .sort()
    .join(";");
}
