import type { Draft } from "./request.ts";
import { splitMarkers } from "./text/markers.ts";
import { trimPunctuation } from "./text/normalize.ts";
import { type Peeled, peelEnd } from "./when/peel.ts";
import type { WhenPhrase } from "./when/phrases.ts";

const connector =
  /^(?:to|that|about|of|for|regarding|on|:|-|,|concerning|called|named|titled|saying|which says|with the title)(?:\s+|$)/i;
const duty =
  /^(?:(?:i|we)(?:'ve| have|'ll have| will have|'m supposed| am supposed| need| want| ought| got)?(?: got)? to|(?:i|we) (?:must|should|gotta)|i'd better|i (?:really )?need to) (?=\w)/i;
/** Why it is to be remembered, or that it is: "so I don't forget to ...", "for when I should ...". */
const prelude =
  /^(?:so (?:that )?(?:i|we) (?:don't|do not|won't|can|will)? ?(?:forget|remember)|(?:in order )?not to forget|when (?:i|we) (?:should|must|need to|have to|ought to))(?: to| about)? (?=\w)/i;
const holding =
  /^(?:(?:i|we)(?:'ve got| have(?: got)?| got) (?!(?:to|been|not|never|already|just|\w+ed)\b)|(?:there(?:'s| is| are| will be)|i(?:'m| am)) (?=(?:an?|the|my|our|another|some|due|\w+ (?:at|on|night))\b))/i;

const clockOnly =
  /^(?:at |by |around |about |before |after )*(?:\d[\d:]*(?: ?[ap]m)?(?: o'?clock)?|noon|midnight)$/i;
const dayOnly = /^(?:on )?(?:today|tonight|tomorrow|\w+day)$/i;

/** "remind me at 5 to leave early today": the frame has said the time, the end its day. */
const completes = ({ phrases: [phrase] }: Peeled, framed: readonly WhenPhrase[]): boolean =>
  dayOnly.test(phrase?.text ?? "") && framed.every(({ text }) => clockOnly.test(text));

/**
 * The title and time of a new task from the words after the frame ("to buy milk tomorrow"). When the frame itself
 * said when ("remind me on Thursday that the vet is on Friday"), the words keep their own times.
 */
export function readDraft(
  payload: string,
  framed: WhenPhrase[] = [],
  list: string | null = null,
): Draft {
  const marked = splitMarkers(trimPunctuation(payload));
  let { text } = marked;
  for (let rest = text.replace(connector, ""); rest !== text; rest = text.replace(connector, ""))
    text = rest;
  text = text.replace(prelude, "").replace(duty, "").replace(holding, "");
  const end = peelEnd(text);
  const peeled = framed.length === 0 || completes(end, framed) ? end : { text, phrases: [] };
  const phrases = [...framed, ...peeled.phrases];
  // "the rent is due on friday": a sentence keeps its end.
  const moved =
    /\b(?:moved|changed|rescheduled|pushed|switched|postponed)(?: back| up)?(?: to)?$/i.test(
      peeled.text,
    );
  const due =
    /^due\b/i.test(peeled.phrases[0]?.text ?? "") && /\b(?:is|are|was|were|be)$/i.test(peeled.text);
  const named = /^(["'])(?<inside>.+)\1$/.exec(trimPunctuation(peeled.text))?.groups?.inside;
  const title =
    `${named ?? trimPunctuation(moved ? text : peeled.text)}${due ? " due" : ""} ${marked.markers}`.trim();
  return {
    title: /^(?:to|that|about|it|this|something|me|myself|one|a|an|the)?$/i.test(title)
      ? null
      : title,
    when:
      phrases
        .filter((phrase) => phrase.kind !== "repeat")
        .map((phrase) => phrase.text)
        .join(" ") || null,
    repeat: phrases.find((phrase) => phrase.kind === "repeat")?.text ?? null,
    list,
    parent: null,
  };
}
