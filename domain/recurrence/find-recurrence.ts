import { closedAfter, mayEnd, mayStart } from "#domain/dates/text/boundary.ts";
import type { Match, Reading } from "#domain/dates/text/combinators.ts";
import { assemble } from "./grammar/assemble.ts";
import type { Draft } from "./grammar/draft.ts";
import { readClauses } from "./parse-recurrence.ts";
import { isSubDaily } from "./rule-parts.ts";

/**
 * A repeat expression that begins at this token of a longer text. Words that may only describe
 * ("the weekly report") count where a clause ends or another clause follows; what repeats within
 * a day is left to the text, because a task is due on a day.
 */
export function recurrenceAt(reading: Reading, at: number): Match<Draft> | null {
  if (!mayStart(reading, at)) return null;
  const match = readClauses(reading, at);
  if (!match || !mayEnd(reading, match.next)) return null;
  const { repeats, freq, ...others } = match.value;
  if (freq && isSubDaily(freq)) return null;
  const clear = repeats === "surely" || Object.keys(others).length > 1;
  if (!clear && !closedAfter(reading, match.next)) return null;
  return assemble(match.value, reading) ? match : null;
}
