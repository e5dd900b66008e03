import { mendSpelling } from "./spelling.ts";

const joins: ReadonlyArray<readonly [RegExp, string]> = [
  [/[\u2018\u2019\u02bc]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/[\u2013\u2014]/g, "-"],
  [/\s+/g, " "],
  // Text that was tokenised on its way here: "don ' t", "5 : 00", "p . m .", "8 / 1", "get - well".
  [/(\w) ?' ?(s|t|m|d|ll|re|ve)\b/gi, "$1'$2"],
  [/(\d) ([:/]) (?=\d)/g, "$1$2"],
  [/(\d) ?\. (?=\d\d ?[ap])/gi, "$1:"],
  [/(\d(?: ?[ap]m)?) - (?=\d)/gi, "$1-"],
  // A clock time as it is dictated: "at 4 30".
  [
    /\b(at|by|for|till|until|from|around|before|after|to) (1[0-2]|[1-9]) ([0-5]\d)(?= ?(?:[ap]m\b|$|[,.;?!]| (?:to|and|on|today|tomorrow|tonight|in the)\b))/gi,
    "$1 $2:$3",
  ],
  [/\b([ap]) ?\. ?m\b( ?\.)?/gi, "$1m"],
  [
    /(\w) - (?=\w)(?!(?:mon|tue|wed|thu|fri|sat|sun|today|tonight|tomorrow|next|every|due|at|on|by|in)|\d)/gi,
    "$1-",
  ],
  [/ ([,.;:?!])/g, "$1"],
  [/\b([A-Z])\. (?=[A-Z]\.)/g, "$1."],
  [/\b4 (?=(?:me|us)\b)/gi, "for "],
  // Contractions without an apostrophe that are words of their own elsewhere: "id like", "were out of milk".
  [/\bid (?=(?:like|love|rather|prefer)\b)/gi, "i'd "],
  [/^were (?=(?:all |nearly |almost )?(?:out|low|running)\b)/i, "we're "],
  [/^lets (?=\w)/i, "let's "],
  [/\bo ?'? ?clock\b/gi, "o'clock"],
  // Speech and thumbs: "um", "need 2 buy".
  [/(?:^|(?<= ))(?:um+|uh+|erm+|hmm+)\b,? ?/gi, ""],
  [/\b(me|us|need|have|want|got|like) 2 (?=[a-z])/gi, "$1 to "],
];

const address =
  /^(?:(?:(?:hey|hi|hello|ok(?:ay)?|yo|dear)[,!]? )?(?:alexa|siri|olly|google|cortana|jarvis|taskpilot|assistant)\b[,:!]? *)+/i;
/** What a speaker begins with while they find their words; a greeting alone stays one. */
const filler =
  /^(?:(?:so|well(?! done\b)|ok(?:ay)?(?: so| now)?|alright|hey|hi|hello|yo)[,!]? +(?!there$|everyone$|there[ ,.!])(?=\S+ \S))+/i;
const addressAtEnd = /[, ]+(?:alexa|siri|olly|cortana|jarvis|taskpilot)[.!?]*$/i;

/**
 * One spelling for everything that means the same to the rules: straight quotes, single spaces, joined
 * contractions and clock times, mended slips, no name of an assistant at either end. Letters keep their case.
 */
export function normalize(text: string): string {
  let result = text.trim();
  for (const [from, to] of joins) result = result.replace(from, to);
  return mendSpelling(result)
    .replace(address, "")
    .replace(filler, "")
    .replace(addressAtEnd, "")
    .trim();
}

/** Without punctuation, brackets or stray conjunctions at its ends. */
export function trimPunctuation(text: string): string {
  return text.replace(/^[\s,.;:!?-]+|[\s,.;:!?-]+$/g, "");
}
