import { readDraft } from "#server/assistant/models/built-in/language/draft.ts";
import type { Request } from "#server/assistant/models/built-in/language/request.ts";
import { group } from "#server/assistant/models/built-in/language/text/group.ts";
import { trimPunctuation } from "#server/assistant/models/built-in/language/text/normalize.ts";
import { choreVerb } from "#server/assistant/models/built-in/language/verbs.ts";
import { peelStart } from "#server/assistant/models/built-in/language/when/peel.ts";
import {
  findWhenPhrases,
  type WhenPhrase,
} from "#server/assistant/models/built-in/language/when/phrases.ts";

const connectors = "to|that|about|of|for|regarding|not to";
const oneself = "(?:me|us|myself|ourselves)";
const remind = new RegExp(`^remind(?<to> ${oneself}\\b)?(?<rest>.*)$`, "i");
/** "remind me what I have to do": asks to be shown. */
const wondering =
  /^remind (?:me|us) (?:what|which|who|how|where|whether|if|when (?:is|are|was|the|do|does|did|my))\b(?! i (?:get|come|am|'m)\b)/i;

/** "give me a nudge on thursday about ...", "tell me at 11 to stretch": other ways to ask to be reminded. */
const nudge =
  /^(?:give|send|drop|shoot) (?=(?:me|us) )(?<who>me|us) (?:an? |the )?(?:quick |little |gentle |friendly )?(?:nudge|ping|prompt|shout|heads[- ]up|poke|buzz|alert|notification|note|message|text|warning|call)(?= )/i;
const tell =
  /^(?:tell|prompt|poke|buzz|get|prod|text|message|email|warn|bug|page|let) (?<who>me|us)(?: know)?(?= )/i;
const startsFrame =
  /^(?:also |please |(?:you (?:need|have)|remember|don't forget|be sure|make sure|make (?:an? |another )?(?:quick |mental )?note) to |make sure (?:that )?you |i(?:'d| would)? (?:want|need|like) to (?=be reminded)|start |begin |keep )*(?:be )?(?:remind(?:ed|ing|er)?|alert|notify|nudge|ping)\b/i;
/** "remind Ana we meet at 5", "remind the group the reports are due": told without "that". */
const untold = `(?:we|i|they|he|she|it|there|you)\\b|(?:the|our|my) (?:(?!(?:${connectors})\\b)[\\w'-]+ )+?(?:is|are|has|have|starts?|ends?|needs?)\\b`;
const person = new RegExp(
  `^(?<who>[\\w'&. -]{1,60}?)(?=,? (?:(?:${connectors})\\b|${untold}))`,
  "i",
);
const passive =
  /^(?!.*\b(?:no longer|not|don't|never)\b)(?!(?:tell|show|what|which|read|list)\b).+? (?:needs?|wants?|has|have|ought) to be reminded\b(?<rest>.*)$/i;

/** Whether what stands after a time shows that the time belongs to the frame. */
export const follows = (rest: string) =>
  new RegExp(`^[,:]? *(?:$|(?:${connectors}|i|we|there|my|the|a|an|${choreVerb})\\b)`, "i").test(
    rest.trimStart(),
  );

/** "remind me to ...", "remind Emma on Friday about ...", "I want to be reminded of ...". */
export function readRemind(text: string): Request | null {
  const told = passive.exec(text);
  if (told?.groups) return create(group(told, "rest"));
  if (wondering.test(text) || /^reminder to (?:my)?self\s*:/i.test(text)) return null;
  const plain = text.replace(nudge, "remind $<who>").replace(tell, asReminder);
  if (!startsFrame.test(plain)) return null;
  const match = remind.exec(plain.replace(startsFrame, "remind"));
  let rest = group(match, "rest")
    .trim()
    .replace(new RegExp(`^for ${oneself} (?=(?:${connectors})\\b)`, "i"), "");
  if (!match?.groups?.to && !new RegExp(`^(?:${connectors})\\b`, "i").test(rest)) {
    rest = rest.slice(nameLength(rest));
  }
  return create(rest);
}

/** "tell me at 11 to stretch" is a reminder, "tell me how to cook rice" is not. */
function asReminder(frame: string, who: string, _at: number, text: string): string {
  const rest = text.slice(frame.length).trim();
  const { text: payload } = peelStart(rest, follows);
  return new RegExp(`^(?:to ${choreVerb}|(?:that )?i (?:need|have|must|should))\\b`, "i").test(
    payload,
  )
    ? `remind ${who}`
    : frame;
}

/** How much of "Emma on Friday about the party" is whom to remind. */
function nameLength(rest: string): number {
  const first = findWhenPhrases(rest)[0];
  const name =
    person.exec(first && first.start > 0 ? `${rest.slice(0, first.start)}about` : rest)?.groups
      ?.who ?? "";
  const whole =
    first &&
    first.start > 0 &&
    follows(rest.slice(first.end)) &&
    name.length >= first.start - 1 &&
    !new RegExp(`^${choreVerb}\\b`, "i").test(rest);
  if (whole) return first.start;
  const plain = person.exec(rest)?.groups?.who ?? "";
  const chore =
    new RegExp(`^${choreVerb}\\b`, "i").test(plain) &&
    !/^ ?(?:of|about|that)\b/i.test(rest.slice(plain.length));
  return first?.start === 0 || chore ? 0 : plain.length;
}

function create(rest: string): Request {
  return { intent: "create", drafts: [readFramed(rest)], weak: false };
}

/** Peels what the frame itself says about time, then reads the rest as the thing to do. */
function readFramed(rest: string): ReturnType<typeof readDraft> {
  const framed: WhenPhrase[] = [];
  let text = trimPunctuation(rest);
  const start = peelStart(text.replace(/^for (?=me\b)/i, ""), follows);
  if (start.phrases.length > 0) {
    framed.push(...start.phrases);
    text = start.phrases[0]?.kind === "lead" ? todoAfter(start.text) : start.text;
  }
  const before = peelLead(conditionLast(text));
  framed.push(...before.phrases);
  return readDraft(before.text, framed);
}

/** "... 10 minutes before" anywhere after the title is when to remind; the title keeps its own time. */
export function peelLead(text: string): { text: string; phrases: WhenPhrase[] } {
  const lead = findWhenPhrases(text).find((phrase) => phrase.kind === "lead");
  if (!lead) return { text, phrases: [] };
  const after = trimPunctuation(text.slice(lead.end));
  const before = trimPunctuation(text.slice(0, lead.start));
  if (before === "" || new RegExp(`^(?:${connectors})$`, "i").test(before)) {
    return { text: todoAfter(after), phrases: [lead] };
  }
  return after === "" ? { text: before, phrases: [lead] } : { text, phrases: [] };
}

/** "when I get home to feed the cat": the thing to do comes first in its title. */
const condition = new RegExp(
  `^(?<condition>(?:when|once|as soon as|after|before|if|(?:the )?next time) (?:i|we|you|he|she|they|the|my)\\b.+?),? to (?<todo>${choreVerb}\\b.+)$`,
  "i",
);
const conditionLast = (text: string): string => text.replace(condition, "$<todo> $<condition>");

/** "a day before my flight to Denver to check in": what is to be done at that time stands last. */
function todoAfter(event: string): string {
  const todo = new RegExp(`^(?!to ).+ to (?<todo>${choreVerb}\\b.*)$`, "i").exec(event)?.groups
    ?.todo;
  return todo ?? event;
}
