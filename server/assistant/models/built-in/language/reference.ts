import { isOnScreen } from "./frames/screen.ts";
import type { Reference } from "./request.ts";
import { group } from "./text/group.ts";

const ordinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth".split("|");
const cardinals = "one|two|three|four|five|six|seven|eight|nine|ten".split("|");
const noun = "(?:ones?|tasks?|items?|reminders?|lines?|things?|to-?dos?|entry|entries)";
const it = new RegExp(`^(?:it|that|this|same|(?:that|this|the) ${noun})$`);
const them =
  /^(?:them|those|these|they|both|them all|all of (?:them|those|these|it)|both of (?:them|those|these)|all (?:two|three|four|five))$/;
const counted = new RegExp(
  `^(?:the )?(?<from>first|last) (?<count>${cardinals.slice(1).join("|")}|\\d)(?: ${noun})?$`,
);
const separator = /\s*,\s*(?:and )?|\s+and\s+|\s*&\s*/;

/**
 * A pointing expression that stands alone: "it", "both", "the second one", "number 3", "the first and third",
 * "the last two". Null for anything that names what it means.
 */
export function readReference(text: string): Reference | null {
  const words = text.toLowerCase().trim();
  if (it.test(words)) return { kind: "it" };
  if (them.test(words)) return { kind: "them", count: words.startsWith("both") ? 2 : null };
  if (isOnScreen(words)) return { kind: "screen" };
  const range = counted.exec(words)?.groups;
  if (range) {
    const count = Number(range.count) || cardinals.indexOf(range.count ?? "") + 1;
    const numbers = Array.from({ length: count }, (_, index) =>
      range.from === "last" ? -1 - index : index + 1,
    );
    return { kind: "ordinals", numbers };
  }
  const numbers = words.split(separator).map(position);
  return numbers.length > 0 && numbers.every((n) => n !== null)
    ? { kind: "ordinals", numbers }
    : null;
}

/** "the second one" -> 2, "number 3" -> 3, "the last" -> -1. */
function position(text: string): number | null {
  const named = new RegExp(
    `^(?:the |my )?(?:(?<label>task|item|number|no\\.?|reminder|option|#) ?)?(?:(?<digits>\\d{1,2})(?:st|nd|rd|th)?|(?<word>[\\w-]+))(?<after> ${noun})?$`,
  ).exec(text);
  const word = group(named, "word");
  if (/^(?:last|latest|newest|bottom)$/.test(word) || /^(?:the |my )?most recent\b/.test(text))
    return -1;
  if (/^(?:next|top)$/.test(word)) return 1;
  const whole = ordinals.find((ordinal) => new RegExp(`\\b${ordinal}\\b`).test(text));
  if (whole && new RegExp(`^(?:the |my )?(?:very )?${whole}(?: ${noun})?$`).test(text))
    return ordinals.indexOf(whole) + 1;
  const digits = named?.groups?.digits;
  if (digits) return Number(digits);
  return named?.groups?.label && cardinals.includes(word) ? cardinals.indexOf(word) + 1 : null;
}
