import type { Day } from "#domain/dates/calendar.ts";
import { toDay } from "#domain/dates/day-number.ts";
import { type DateContext, readingOf } from "#domain/dates/parse-date.ts";
import { longest, type Match, type Reading } from "#domain/dates/text/combinators.ts";
import { tokenize } from "#domain/dates/text/tokenize.ts";
import { clockTime } from "#domain/dates/zone.ts";
import type { Recurrence } from "#domain/task/task.ts";
import { assemble, type Repetition } from "./grammar/assemble.ts";
import { clause, untilTo } from "./grammar/clauses.ts";
import { type Draft, merge } from "./grammar/draft.ts";
import { frequency } from "./grammar/every.ts";
import { formatRule } from "./rule-parts.ts";

/** What a repeat expression means. */
export interface ParsedRecurrence {
  /** The rule may count in hours or less; `isValidRule` tells whether a task can follow it. */
  recurrence: Recurrence;
  /** The first day it falls on, also its anchor. */
  date: Day;
  /** `HH:MM`, or null. */
  time: string | null;
  /** `HH:MM`, or null unless a range of times was given. */
  endTime: string | null;
  /** The day named by "starting ...", which need not be one of the rule. */
  startDate: Day | null;
}

/** Reads a text that is nothing but a repeat expression; null for anything else. */
export function parseRecurrence(text: string, context: DateContext): ParsedRecurrence | null {
  const tokens = tokenize(text);
  while (/^[.!?,;]$/.test(tokens.at(-1)?.text ?? "")) tokens.pop();
  const reading = readingOf(tokens, context);
  const match = readClauses(reading, 0);
  if (!match || match.next < tokens.length) return null;
  const repetition = assemble(match.value, reading);
  return repetition && toParsed(repetition);
}

const anyClause = longest<Draft>(frequency, clause);
const afterStart = longest<Draft>(anyClause, untilTo);

/** As many clauses as fit together, in any order; null when none of them says that it repeats. */
export function readClauses(reading: Reading, at: number): Match<Draft> | null {
  let draft: Draft = {};
  let next = at;
  for (;;) {
    const comma = next > at && reading.tokens[next]?.text === "," ? 1 : 0;
    const match = (draft.start === undefined ? anyClause : afterStart)(reading, next + comma);
    const merged = match && merge(draft, match.value);
    // "twice weekly" counts within each week, "weekly, twice" the weeks.
    if (!match || !merged || (next === at && merged.count !== undefined)) break;
    draft = merged;
    next = match.next;
  }
  return draft.repeats ? { value: draft, next } : null;
}

export function toParsed({ parts, first, start, time, completion }: Repetition): ParsedRecurrence {
  const date = toDay(first);
  return {
    recurrence: {
      rule: formatRule(parts),
      from: completion ? "completion" : "schedule",
      anchor: date,
    },
    date,
    time: time && clockTime(time.second),
    endTime: time?.end == null ? null : clockTime(time.end),
    startDate: start === null ? null : toDay(start),
  };
}
