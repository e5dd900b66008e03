import { civilDay, type DayNumber } from "#domain/dates/day-number.ts";
import type { Recurrence } from "#domain/task/task.ts";
import { type Frequency, parseRule, type RuleDay, type RuleParts } from "./rule-parts.ts";

const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const monthNames =
  "January February March April May June July August September October November December".split(
    " ",
  );

const unitNames: Readonly<Record<Frequency, string>> = {
  SECONDLY: "second",
  MINUTELY: "minute",
  HOURLY: "hour",
  DAILY: "day",
  WEEKLY: "week",
  MONTHLY: "month",
  YEARLY: "year",
};

/**
 * A repetition in English, in words that `parseRecurrence` understands: "every 2 weeks on Monday
 * and Friday until June 1, 2027". A rule that is none is said as it stands.
 */
export function describeRecurrence({ rule, from }: Pick<Recurrence, "rule" | "from">): string {
  const parts = parseRule(rule);
  if (!parts) return rule;
  return [
    cadence(parts),
    from === "completion" ? "after completion" : "",
    parts.until === null ? "" : `until ${fullDay(parts.until)}`,
    parts.count === null
      ? ""
      : `for ${parts.count} ${parts.count === 1 ? "occurrence" : "occurrences"}`,
  ]
    .filter((piece) => piece !== "")
    .join(" ");
}

function cadence(parts: RuleParts): string {
  const { freq, interval, byDay } = parts;
  const group = groupName(byDay);
  const bare =
    byDay.length > 0 && byDay.every(({ nth }) => nth === null) && parts.bySetPos.length === 0;
  if (freq === "WEEKLY" && interval === 1 && bare)
    return ["every", group, ...within(parts)].join(" ");
  if (freq === "YEARLY" && interval === 1 && parts.byWeekNo.length > 0 && bare)
    return ["every", group, ...within(parts)].join(" ");
  const unit =
    interval === 1 ? `every ${unitNames[freq]}` : `every ${interval} ${unitNames[freq]}s`;
  const places = placesOf(parts, group, bare);
  return [unit, ...(places ? [`on ${places}`] : []), ...within(parts)].join(" ");
}

function placesOf(parts: RuleParts, group: string, bare: boolean): string | null {
  const { byMonthDay, byYearDay, bySetPos, byDay, byMonth, freq } = parts;
  if (byYearDay.length > 0)
    return list(byYearDay.map((n) => (n > 0 ? `day ${n}` : `the ${place(n)} day`)));
  if (byMonthDay.length > 0) {
    const days = byMonthDay.map(place);
    return freq === "YEARLY" && byMonth.length === 1
      ? `${monthName(byMonth[0])} ${list(days)}`
      : `the ${list(byMonthDay.map((n) => (n === -1 ? "last day" : place(n))))}`;
  }
  if (byDay.length === 0) return null;
  if (bySetPos.length > 0) return `the ${list(bySetPos.map(place))} ${group}`;
  if (bare) return group;
  return `the ${list(byDay.map(({ weekday, nth }) => [nth === null ? "" : place(nth), weekdayNames[weekday]].join(" ").trim()))}`;
}

/** What bounds the repetition to a part of the year, unless a place has named the month. */
function within({ byMonth, byWeekNo, byMonthDay, freq }: RuleParts): string[] {
  const named = freq === "YEARLY" && byMonth.length === 1 && byMonthDay.length > 0;
  return [
    ...(byWeekNo.length > 0 ? [`in week ${list(byWeekNo.map(String))}`] : []),
    ...(byMonth.length > 0 && !named ? [`in ${list(byMonth.map(monthName))}`] : []),
  ];
}

function groupName(days: readonly RuleDay[]): string {
  const set = [...new Set(days.map(({ weekday }) => weekday))].sort().join("");
  if (set === "12345") return "weekday";
  if (set === "06") return "weekend";
  return list(days.map(({ weekday }) => weekdayNames[weekday] ?? ""));
}

function monthName(month: number | undefined): string {
  return monthNames[(month ?? 1) - 1] ?? "";
}

/** "1st", "22nd", "last", "2nd to last". */
function place(nth: number): string {
  if (nth === -1) return "last";
  if (nth < 0) return `${place(-nth)} to last`;
  const teen = nth % 100 > 10 && nth % 100 < 14;
  const suffix = teen ? "th" : (["th", "st", "nd", "rd"][nth % 10] ?? "th");
  return `${nth}${suffix}`;
}

function list(items: readonly string[]): string {
  if (items.length < 3) return items.join(" and ");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

function fullDay(number: DayNumber): string {
  const { year, month, day } = civilDay(number);
  return `${monthName(month)} ${day}, ${year}`;
}
