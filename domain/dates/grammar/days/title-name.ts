import { phrase, type Reading } from "#domain/dates/text/combinators.ts";
import { holidayName } from "./holiday.ts";

/** Names of other things that have the name of a day in them. */
const titleName = phrase(
  "friday night lights",
  "saturday night live",
  "saturday night fever",
  "sunday night football",
  "monday night football",
  "thursday night football",
  "sunday school",
  "sunday times",
  "tuesdays with morrie",
  "mad friday",
  "freaky friday",
  "casual friday",
  "taco tuesday",
  "ruby tuesday",
  "super tuesday",
  "giving tuesday",
  "throwback thursday",
  "sheffield wednesday",
  "wednesday addams",
  "blue monday",
  "bloody sunday",
  "super bowl sunday",
  "mon ami",
  "mon amie",
  "mon amour",
  "mon cher",
  "mon cheri",
  "mon chéri",
  "mon dieu",
);
const LONGEST = 3;

/** Whether the words from `at` to `next` are only a part of a name: the friday of "black friday". */
export function cutsName(reading: Reading, at: number, next: number): boolean {
  for (let start = at - LONGEST + 1; start < next; start++) {
    if ((titleName(reading, start)?.next ?? 0) > at) return true;
    if (start < at && (holidayName(reading, start)?.next ?? 0) > at) return true;
  }
  return false;
}
