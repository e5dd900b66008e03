import type { Certainty, ClockElement, Element } from "./element.ts";

/** These lead to a date, but give no hint that the number or name after them is one. */
const weakJoints: ReadonlySet<string> = new Set([
  ",",
  "of",
  "for",
  "the",
  "about",
  "early",
  "late",
  "later",
  "' s",
  "t",
]);

/** After these a number is a time of day. */
const timeJoints: ReadonlySet<string> = new Set([
  "at",
  "@",
  "around",
  "at around",
  "at about",
  "due at",
  "starting at",
]);

export function leadsToTime(joint: string): boolean {
  return timeJoints.has(joint);
}

/** How sure a part is where it stands: the joint and the parts before it make it surer. */
export function certaintyOf(
  part: Element,
  joint: string | null,
  before: readonly Element[],
): Certainty {
  const afterDay = before.some(({ kind }) => kind === "day" || kind === "weekday");
  if (part.kind === "part" && part.certainty === "alone") return afterDay ? "firm" : "alone";
  if (part.kind === "clock" && part.loose) return afterDay ? "edge" : "alone";
  if (part.kind === "clock" && joint === null && isHour(part) && before.some(isTonight)) {
    return "edge";
  }
  if (part.kind === "clock" && part.to) return afterDay ? "firm" : part.certainty;
  if (joint === null || weakJoints.has(joint)) return part.certainty;
  if (part.kind === "clock") return clockCertainty(part, joint);
  if (part.kind !== "day" && part.kind !== "weekday") return part.certainty;
  return part.kind === "day" && part.counted ? "edge" : "firm";
}

function isTonight(part: Element): boolean {
  return part.kind === "part" && part.today;
}

/** "5", but not "five". */
function isHour({ from, spelled }: ClockElement): boolean {
  return from.grain === "hour" && !spelled;
}

/** "at 1030" and "at five" are times; "by 5" is one, while "one by one" and "until 100" are not. */
function clockCertainty(part: ClockElement, joint: string): Certainty {
  const { certainty } = part;
  if (certainty !== "alone") return certainty;
  return timeJoints.has(joint) || isHour(part) ? "edge" : "alone";
}

const order: readonly Certainty[] = ["alone", "edge", "firm"];

/** "sat 9am": two uncertain parts that fit together leave little doubt. */
export function together(
  elements: readonly Element[],
  certainties: readonly Certainty[],
): Certainty {
  const surest = order.findLast((certainty) => certainties.includes(certainty)) ?? "alone";
  const kinds = new Set(elements.map(({ kind }) => kind));
  const timed = kinds.has("clock") && (kinds.has("day") || kinds.has("weekday"));
  return timed && surest === "edge" ? "firm" : surest;
}

/** "5" or "five" alone is no time of day. */
export function isBareNumber([only, ...others]: readonly Element[], tokens: number): boolean {
  if (only?.kind !== "clock" || others.length > 0 || tokens > 1) return false;
  return only.from.ambiguous && only.from.grain === "hour" && only.certainty === "alone";
}
