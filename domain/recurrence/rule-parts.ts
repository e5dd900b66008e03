import { type DayNumber, existingDay, toDay } from "#domain/dates/day-number.ts";

const frequencies = [
  "SECONDLY",
  "MINUTELY",
  "HOURLY",
  "DAILY",
  "WEEKLY",
  "MONTHLY",
  "YEARLY",
] as const;
export type Frequency = (typeof frequencies)[number];

/** Whether a rule repeats within a day, which no task with a calendar day can follow. */
export function isSubDaily(freq: Frequency): boolean {
  return freq === "SECONDLY" || freq === "MINUTELY" || freq === "HOURLY";
}

/** RFC 5545 names of the weekdays, at the index that `weekdayOf` gives. */
export const weekdayCodes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

/** "2FR" is the second Friday, "-1FR" the last; without `nth` every Friday. */
export interface RuleDay {
  weekday: number;
  nth: number | null;
}

/** The parts of an RFC 5545 rule (3.3.10) that speak of days. */
export interface RuleParts {
  freq: Frequency;
  interval: number;
  byDay: readonly RuleDay[];
  byMonthDay: readonly number[];
  byMonth: readonly number[];
  byYearDay: readonly number[];
  byWeekNo: readonly number[];
  bySetPos: readonly number[];
  /** 0 is Sunday; RFC 5545 begins weeks on Monday. */
  weekStart: number;
  count: number | null;
  until: DayNumber | null;
}

/** The value of an RRULE property, parts in a fixed order. */
export function formatRule(parts: RuleParts): string {
  const list = (name: string, values: readonly (string | number)[]) =>
    values.length > 0 ? [`${name}=${values.join(",")}`] : [];
  return [
    `FREQ=${parts.freq}`,
    ...(parts.interval > 1 ? [`INTERVAL=${parts.interval}`] : []),
    ...list("BYMONTH", parts.byMonth),
    ...list("BYWEEKNO", parts.byWeekNo),
    ...list("BYYEARDAY", parts.byYearDay),
    ...list("BYMONTHDAY", parts.byMonthDay),
    ...list("BYDAY", parts.byDay.map(formatDay)),
    ...list("BYSETPOS", parts.bySetPos),
    ...(parts.weekStart === 1 ? [] : [`WKST=${weekdayCodes[parts.weekStart] ?? "MO"}`]),
    ...(parts.count === null ? [] : [`COUNT=${parts.count}`]),
    ...(parts.until === null ? [] : [`UNTIL=${toDay(parts.until).replaceAll("-", "")}`]),
  ].join(";");
}

function formatDay({ weekday, nth }: RuleDay): string {
  return `${nth ?? ""}${weekdayCodes[weekday] ?? ""}`;
}

/**
 * Reads a rule whose parts speak of days alone; null when it is malformed or holds anything else
 * (a time of day, an unknown part, a value out of range).
 */
export function parseRule(rule: string): RuleParts | null {
  const pairs = rule.split(";").map((part) => part.split("="));
  const values = new Map(pairs.map(([name = "", value = ""]) => [name.toUpperCase(), value]));
  if (values.size !== pairs.length || pairs.some((pair) => pair.length !== 2)) return null;
  for (const name of values.keys()) if (!knownParts.has(name)) return null;
  const freq = frequencies.find((name) => name === values.get("FREQ"));
  const number = (name: string, max: number) =>
    numbers(values.get(name), { max, negative: false, many: false });
  const interval = number("INTERVAL", 999);
  const count = number("COUNT", 999);
  const byDay = ruleDays(values.get("BYDAY"));
  const byMonth = numbers(values.get("BYMONTH"), { max: 12, negative: false, many: true });
  const [byMonthDay, byYearDay, byWeekNo, bySetPos] = limits.map(([name, max]) =>
    numbers(values.get(name), { max, negative: true, many: true }),
  );
  const until = untilDay(values.get("UNTIL"));
  const weekStart = weekdayIndex(values.get("WKST") ?? "MO");
  if (!freq || !interval || !count || !byDay || !byMonth || !byMonthDay || !byYearDay) return null;
  if (!byWeekNo || !bySetPos || until === undefined || weekStart < 0) return null;
  if (count.length > 0 && until !== null) return null;
  return {
    freq,
    interval: interval[0] ?? 1,
    byDay,
    byMonthDay,
    byMonth,
    byYearDay,
    byWeekNo,
    bySetPos,
    weekStart,
    count: count[0] ?? null,
    until,
  };
}

const limits = [
  ["BYMONTHDAY", 31],
  ["BYYEARDAY", 366],
  ["BYWEEKNO", 53],
  ["BYSETPOS", 366],
] as const;
const knownParts: ReadonlySet<string> = new Set([
  "FREQ",
  "INTERVAL",
  "COUNT",
  "UNTIL",
  "WKST",
  "BYDAY",
  "BYMONTH",
  ...limits.map(([name]) => name),
]);

/** An empty list when the part is missing, null when it is wrong. */
function numbers(
  value: string | undefined,
  { max, negative, many }: { max: number; negative: boolean; many: boolean },
): number[] | null {
  if (value === undefined) return [];
  const pieces = value.split(",");
  const found = pieces.map((piece) => (/^[+-]?\d{1,4}$/.test(piece) ? Number(piece) : 0));
  const wrong = found.some((n) => n === 0 || Math.abs(n) > max || (n < 0 && !negative));
  return wrong || (!many && found.length > 1) ? null : found;
}

function ruleDays(value: string | undefined): RuleDay[] | null {
  if (value === undefined) return [];
  const days = value.split(",").map((piece) => /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(piece));
  const found = days.map((match) => {
    const weekday = weekdayIndex(match?.[2] ?? "");
    return { weekday, nth: match?.[1] === undefined ? null : Number(match[1]) };
  });
  const wrong = found.some(
    ({ weekday, nth }, at) => !days[at] || weekday < 0 || nth === 0 || Math.abs(nth ?? 1) > 53,
  );
  return wrong ? null : found;
}

/** -1 for what is no weekday. */
function weekdayIndex(code: string): number {
  return (weekdayCodes as readonly string[]).indexOf(code);
}

/** `YYYYMMDD`, with or without a time, which says nothing about days; undefined when wrong. */
function untilDay(value: string | undefined): DayNumber | null | undefined {
  if (value === undefined) return null;
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(value) ?? [];
  return existingDay(Number(year), Number(month), Number(day)) ?? undefined;
}
