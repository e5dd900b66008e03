/** Full names, the usual short forms, and the misspellings people type most. */
function table<T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([value, words]) => words.split(" ").map((word) => [word, value])));
}

/** 0 is Sunday. */
export const weekdays = table([
  [0, "sunday sun"],
  [1, "monday mon"],
  [2, "tuesday tue tues teusday tuseday"],
  [3, "wednesday wed weds wednsday wendsday wensday wednesdy"],
  [4, "thursday thu thur thurs thrusday thurday"],
  [5, "friday fri firday"],
  [6, "saturday sat saterday saturaday"],
]);

/** 1 is January. */
export const months = table([
  [1, "january jan janurary"],
  [2, "february feb febuary feburary"],
  [3, "march mar"],
  [4, "april apr"],
  [5, "may"],
  [6, "june jun"],
  [7, "july jul"],
  [8, "august aug"],
  [9, "september sept sep"],
  [10, "october oct"],
  [11, "november nov"],
  [12, "december dec decemeber decmeber"],
]);

/** Names that are also everyday words; alone in a sentence they are taken for the word. */
export const ambiguousNames: ReadonlySet<string> = new Set([
  "sun",
  "sat",
  "wed",
  "march",
  "mar",
  "may",
  "jan",
]);

export type Unit = "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";

export const units = table<Unit>([
  ["second", "second seconds sec secs"],
  ["minute", "minute minutes min mins"],
  ["hour", "hour hours hr hrs h"],
  ["day", "day days"],
  ["week", "week weeks wk wks"],
  ["month", "month months mth mths"],
  ["quarter", "quarter quarters qtr qtrs"],
  ["year", "year years yr yrs"],
]);

export type DayPart = "morning" | "afternoon" | "evening" | "night" | "lunchtime";

export const dayParts = table<DayPart>([
  ["morning", "morning mornings"],
  ["afternoon", "afternoon afternoons"],
  ["evening", "evening evenings"],
  ["night", "night nights"],
  ["lunchtime", "lunchtime"],
]);

const smallNumbers = table([
  [1, "one"],
  [2, "two"],
  [3, "three"],
  [4, "four"],
  [5, "five"],
  [6, "six"],
  [7, "seven"],
  [8, "eight"],
  [9, "nine"],
  [10, "ten"],
  [11, "eleven"],
  [12, "twelve"],
  [13, "thirteen"],
  [14, "fourteen"],
  [15, "fifteen"],
  [16, "sixteen"],
  [17, "seventeen"],
  [18, "eighteen"],
  [19, "nineteen"],
  [20, "twenty"],
  [30, "thirty"],
  [40, "forty fourty"],
  [50, "fifty"],
  [60, "sixty"],
  [90, "ninety"],
]);
export const cardinals = smallNumbers;

export const ordinals = table([
  [1, "first"],
  [2, "second"],
  [3, "third"],
  [4, "fourth"],
  [5, "fifth"],
  [6, "sixth"],
  [7, "seventh"],
  [8, "eighth"],
  [9, "ninth nineth"],
  [10, "tenth"],
  [11, "eleventh"],
  [12, "twelfth"],
  [13, "thirteenth"],
  [14, "fourteenth"],
  [15, "fifteenth"],
  [16, "sixteenth"],
  [17, "seventeenth"],
  [18, "eighteenth"],
  [19, "nineteenth"],
  [20, "twentieth"],
  [30, "thirtieth"],
]);
