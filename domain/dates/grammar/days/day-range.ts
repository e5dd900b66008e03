import { optional, type Parser, phrase, sequence } from "#domain/dates/text/combinators.ts";
import { type DayElement, daysBetween } from "../element.ts";

const opening = optional(phrase("from", "between", "from the", "between the"));
const to = phrase("-", "to", "through", "thru", "until", "till", "and", "to the");

/** "monday to friday", "from july 13 until august 2", "between the 3rd and the 5th". */
export function dayRange(day: Parser<DayElement>): Parser<DayElement> {
  return sequence([opening, day, to, day], ([opened, from, joint, until]) => {
    if ((joint === "and") !== (opened?.startsWith("between") ?? false)) return null;
    // "friday to monday": a weekday that lies before the start is the one after it.
    const wrapped = until.last < from.first && until.first + 7 > from.first;
    return daysBetween(from, wrapped ? { ...until, last: until.last + 7 } : until);
  });
}
