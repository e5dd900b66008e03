import { distanceAtEnd } from "#domain/dates/find-distance.ts";
import type { Request } from "#server/assistant/models/built-in/language/request.ts";
import { readTarget } from "#server/assistant/models/built-in/language/target.ts";
import { changeVerb } from "#server/assistant/models/built-in/language/words.ts";

const frame = new RegExp(
  `^(?:${changeVerb}|bring|put|pull|make|give|have|start|set) (?<target>.+?)(?: (?:back|forward|earlier|later|ahead|up|out|off|over|by|for|another|an extra))*$`,
  "i",
);
const sooner = /\b(?:earlier|sooner|forward|ahead|up)\b|^(?:advance|prepone)\b/i;
const direction = / (?:later|earlier|sooner|forward|back|ahead|more|extra|from then)$/i;
/** "start it in 2 hours" says when, not by how much. */
const notBy = /\b(?:in|within|every|after|before|to|until|at) $/i;

/** "push it back a week", "move the report forward by two days", "make it an hour and a half later". */
export function readShift(text: string): Request | null {
  const said = text.replace(direction, "");
  const by = distanceAtEnd(said);
  if (!by || notBy.test(said.slice(0, by.start))) return null;
  const target = frame.exec(said.slice(0, by.start).trim())?.groups?.target;
  const turned =
    said !== text ||
    new RegExp(`^${changeVerb}\\b|^(?:bring|pull|give|put .* off)\\b`, "i").test(text);
  if (target === undefined || !turned) return null;
  const sign = sooner.test(text.slice(target.length)) ? -1 : 1;
  return {
    intent: "update",
    target: readTarget(target),
    change: {
      kind: "shift",
      months: sign * by.months,
      days: sign * by.days,
      minutes: Math.round((sign * by.seconds) / 60),
    },
  };
}
