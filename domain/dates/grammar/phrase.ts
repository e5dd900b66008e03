import type { Relation } from "../meaning.ts";
import { closedAfter } from "../text/boundary.ts";
import {
  longest,
  type Match,
  type Parser,
  phrase,
  type Reading,
  remembered,
  sequence,
} from "../text/combinators.ts";
import { certaintyOf, isBareNumber, leadsToTime, together } from "./certainty.ts";
import { dayOfPeriod } from "./days/day-of-period.ts";
import { dayRange } from "./days/day-range.ts";
import { holiday } from "./days/holiday.ts";
import { monthDay } from "./days/month-day.ts";
import { numericDate } from "./days/numeric-date.ts";
import { bareUnit, period } from "./days/period.ts";
import { relativeDay } from "./days/relative-day.ts";
import { bareWeekday, exactWeekday, weekdayFrom } from "./days/weekday.ts";
import { type Certainty, type DayElement, type Element, singleDay } from "./element.ts";
import { inWorkdays, offset, offsetFrom } from "./offset.ts";
import { bareHourClock, clock, statedClock } from "./times/clock.ts";
import { dayPart } from "./times/day-part.ts";
import { zoneName } from "./times/zone-name.ts";

/** Every day or period but ranges and distances. */
export const plainDay = remembered(
  longest<DayElement>(
    numericDate,
    monthDay,
    dayOfPeriod,
    relativeDay,
    exactWeekday,
    period,
    bareUnit,
    holiday,
  ),
);
/** Everything that names a day or a period of days by itself. */
const nextWeekday: Parser<DayElement> = sequence(
  [bareWeekday],
  ([{ weekday, certainty }], reading) => singleDay(weekdayFrom(weekday, reading), certainty),
);
const anyDay = remembered(longest<DayElement>(plainDay, nextWeekday));
const day = longest(plainDay, inWorkdays, offsetFrom(anyDay), dayRange(anyDay));

const element: Parser<Element> = remembered(
  longest<Element>(day, bareWeekday, clock, bareHourClock, dayPart, offset, zoneName),
);
const timeElement: Parser<Element> = longest<Element>(statedClock);

/** Words that lead to a date or join the parts of one, and what they say about it. */
const joints: ReadonlyMap<string, Relation> = new Map([
  ["on", "on"],
  ["at", "on"],
  ["@", "on"],
  ["in", "on"],
  ["of", "on"],
  ["for", "on"],
  ["the", "on"],
  ["on the", "on"],
  [",", "on"],
  ["around", "on"],
  ["at around", "on"],
  ["at about", "on"],
  ["during", "on"],
  ["over", "on"],
  ["about", "on"],
  ["early", "on"],
  ["late", "on"],
  ["later", "on"],
  ["' s", "on"],
  ["t", "on"],
  ["due", "by"],
  ["due on", "by"],
  ["due at", "by"],
  ["due by", "by"],
  ["due in", "by"],
  ["by", "by"],
  ["by the", "by"],
  ["no later than", "by"],
  ["before", "before"],
  ["prior to", "before"],
  ["until", "until"],
  ["till", "until"],
  ["til", "until"],
  ["through", "until"],
  ["after", "after"],
  ["not before", "from"],
  ["from", "from"],
  ["since", "from"],
  ["starting", "from"],
  ["starting on", "from"],
  ["starting from", "from"],
  ["starting in", "from"],
  ["starting at", "from"],
  ["as of", "from"],
  ["starting with", "from"],
  ["starts", "from"],
  ["starts on", "from"],
  ["beginning", "from"],
  ["beginning on", "from"],
  ["beginning in", "from"],
]);
const joint = phrase(...joints.keys());
/** "starting monday" is said of the task, "from monday" perhaps of something in it. */
const startJoint = /^(?:start|begin|not before|as of)/;
/** These join two parts and lead to no first one. */
const innerJoints: ReadonlySet<string> = new Set([",", "of", "the", "' s", "t"]);
/** The parts of an expression in the order they were said. */
export interface Phrase {
  elements: Element[];
  relation: Relation;
  certainty: Certainty;
  /** Led by a word that says when something begins. */
  starts: boolean;
}

interface Joined {
  element: Element;
  joint: string | null;
}

/** One part, with the word that leads to it. */
function joined(reading: Reading, at: number, first: boolean): Match<Joined> | null {
  const plain = element(reading, at);
  const any = joint(reading, at);
  const word = any && first && innerJoints.has(any.value) ? null : any;
  const led = word && ledBy(word, reading);
  if (word && led && led.next > (plain?.next ?? -1)) {
    return { value: { element: led.value, joint: led.joint }, next: led.next };
  }
  return plain && { value: { element: plain.value, joint: null }, next: plain.next };
}

/** What a joint leads to; "the" may belong to either of them ("on the first", "on the 15th"). */
function ledBy({ value: word, next }: Match<string>, reading: Reading) {
  const led = (leadsToTime(word) ? timeElement(reading, next) : null) ?? element(reading, next);
  if (led) return { ...led, joint: word };
  const shorter = word.endsWith(" the") ? element(reading, next - 1) : null;
  return shorter && { ...shorter, joint: word.slice(0, -" the".length) };
}

/** The part that goes on with those before: in "tomorrow 9-12" a time, though "9-12" is a day too. */
function nextPart(reading: Reading, at: number, before: readonly Element[]): Match<Joined> | null {
  const part = joined(reading, at, before.length === 0);
  const named = before.some(({ kind }) => kind === "day" || kind === "weekday");
  const time = named ? clock(reading, at) : null;
  const isTime = time && fits(time.value, before) && time.value.loose && time.next === part?.next;
  if (!isTime) return part && fits(part.value.element, before) ? part : null;
  return { value: { element: time.value, joint: null }, next: time.next };
}

/** "tomorrow 9-12", "tonight 9": a time as long as the numbers count nothing behind them. */
function isLoose({ element: part, joint: word }: Joined): boolean {
  return part.kind === "clock" && (part.loose ?? (word === null && part.certainty === "alone"));
}

/** "at 9.30 tomorrow", but "at 9.30 a kilo". */
function leadsToDay({ value, next }: Match<Joined>, reading: Reading): boolean {
  if (value.joint === null || !leadsToTime(value.joint) || !isLoose(value)) return false;
  const kind = joined(reading, next, false)?.value.element.kind;
  return kind === "day" || kind === "weekday";
}

/**
 * Reads as many parts as belong together. `bare` admits parts that only a text without any other
 * words makes a date ("815" in "tonight 815").
 */
export function readPhrase(reading: Reading, at: number, bare: boolean): Match<Phrase> | null {
  const elements: Element[] = [];
  let relation: Relation = "on";
  const certainties: Certainty[] = [];
  let starts = false;
  let next = at;
  for (;;) {
    const match = nextPart(reading, next, elements);
    if (!match) break;
    const { element: part, joint: word } = match.value;
    const certainty = certaintyOf(part, word, elements);
    const first = elements.length === 0;
    if (!bare && certainty === "alone" && !(first && leadsToDay(match, reading))) break;
    if (!bare && !first && isLoose(match.value) && !closedAfter(reading, match.next)) break;
    relation = relation === "on" && word ? (joints.get(word) ?? relation) : relation;
    starts ||= word !== null && startJoint.test(word);
    certainties.push(certainty);
    elements.push(part);
    next = match.next;
  }
  if (elements.length === 0 || isBareNumber(elements, next - at)) return null;
  const certainty = together(elements, certainties);
  return { value: { elements, relation, certainty, starts }, next };
}

/** "first thing monday morning". */
function saysAgain(a: Element, b: Element): boolean {
  return a.kind === "part" && b.kind === "part" && a.part === b.part;
}

/** Each kind once; a distance stands with a time of day or with "today" at most. */
function fits(part: Element, elements: readonly Element[]): boolean {
  if (elements.some((other) => other.kind === part.kind && !saysAgain(other, part))) return false;
  if (part.kind === "zone") return elements.some((other) => other.kind === "clock");
  const kinds = new Set([...elements.map((other) => other.kind), part.kind]);
  if (!kinds.has("offset")) return true;
  return !kinds.has("weekday") && !kinds.has("part");
}
