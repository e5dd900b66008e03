import { cutsName } from "#domain/dates/grammar/days/title-name.ts";
import { closedAfter, mayEnd, mayStart } from "#domain/dates/text/boundary.ts";
import type { Match, Reading } from "#domain/dates/text/combinators.ts";
import { type DayPart, dayParts } from "#domain/dates/text/vocabulary.ts";
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
  if (!mayStart(reading, at) || namedPart(reading, at)) return null;
  const match = hinted(readClauses(reading, at), namedPart(reading, at - 1));
  if (!match || !mayEnd(reading, match.next) || cutsName(reading, at, match.next)) return null;
  const { repeats, freq, ...others } = match.value;
  if (freq && isSubDaily(freq)) return null;
  const clear = repeats === "surely" || Object.keys(others).length > 1;
  if (!clear && !closedAfter(reading, match.next)) return null;
  return assemble(match.value, reading) ? match : null;
}

/** The night of "trivia night every wednesday": a bare part of the day belongs to the word before it. */
function namedPart({ tokens }: Reading, at: number): DayPart | undefined {
  return tokens[at - 1]?.kind === "word" ? dayParts.get(tokens[at]?.text ?? "") : undefined;
}

/** "trivia night every wednesday at 7" is at 7 in the evening. */
function hinted(match: Match<Draft> | null, part: DayPart | undefined): Match<Draft> | null {
  if (!match?.value.time?.clock || match.value.time.part || !part) return match;
  const said = { kind: "part", part, today: false, certainty: "alone" } as const;
  return { ...match, value: { ...match.value, time: { ...match.value.time, part: said } } };
}
