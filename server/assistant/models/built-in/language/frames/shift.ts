import type { Request } from "../request.ts";
import { readTarget } from "../target.ts";
import { changeVerb } from "../words.ts";

const shift = new RegExp(
  `^(?:${changeVerb}|bring) (?<target>.+?)(?: (?<way>back|forward|earlier|ahead|up|out|off|by))* (?:by )?(?<amount>half an(?= hour)|an?|one|two|three|four|five|six|seven|\\d+|a couple of|a few) (?:more )?(?<unit>minutes?|mins?|hours?|days?|weeks?|months?)(?<late> (?:later|earlier|forward|back|ahead))?$`,
  "i",
);
const amounts: Record<string, number> = {
  a: 1,
  an: 1,
  "half an": 0.5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  "a couple of": 2,
  "a few": 3,
};

/** "push it back a week", "move the report forward by two days". */
export function readShift(text: string): Request | null {
  const groups = shift.exec(text)?.groups;
  if (!groups) return null;
  const amount = amounts[(groups.amount ?? "").toLowerCase()] ?? Number(groups.amount);
  const earlier = /\b(?:earlier|forward|ahead)\b|^(?:advance|prepone)\b/i.test(text);
  const signed = earlier ? -amount : amount;
  const unit = groups.unit ?? "";
  const days = /^day/i.test(unit) ? 1 : /^week/i.test(unit) ? 7 : /^month/i.test(unit) ? 30 : 0;
  const minutes = /^min/i.test(unit) ? 1 : /^hour/i.test(unit) ? 60 : 0;
  const target = (groups.target ?? "").replace(/ (?:back|forward|by|out|up|off)$/i, "");
  return {
    intent: "update",
    target: readTarget(target),
    change: { kind: "shift", days: signed * days, minutes: signed * minutes },
  };
}
