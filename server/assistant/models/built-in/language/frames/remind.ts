import { readDraft } from "../draft.ts";
import { trimPunctuation } from "../normalize.ts";
import type { Request } from "../request.ts";
import { peelStart } from "../when/peel.ts";
import { findWhenPhrases, type WhenPhrase } from "../when/phrases.ts";
import { choreVerb, determiner, taskNoun } from "../words.ts";

const connectors = "to|that|about|of|for|regarding|not to";
const oneself = "(?:me|us|myself|ourselves)";
const remind = new RegExp(`^remind(?<to> ${oneself}\\b)?(?<rest>.*)$`, "i");
const startsFrame =
  /^(?:also |please |you (?:need|have) to |i(?:'d| would)? (?:want|need|like) to (?=be reminded)|start |begin |keep )*(?:be )?(?:remind(?:ed|ing|er)?|alert|notify|nudge|ping)\b/i;
const person = new RegExp(`^(?<who>[\\w'&. -]{1,60}?)(?=,? (?:${connectors})\\b)`, "i");
const passive = /^.+? (?:needs?|wants?|has|have|ought) to be reminded\b(?<rest>.*)$/i;

const follows = (rest: string) =>
  new RegExp(`^[,:]? *(?:$|(?:${connectors}|i|we|there|my|the|a|an|${choreVerb})\\b)`, "i").test(
    rest.trimStart(),
  );

/** "remind me to ...", "remind Emma on Friday about ...", "I want to be reminded of ...". */
export function readRemind(text: string): Request | null {
  const told = passive.exec(text);
  if (told?.groups) return create(told.groups.rest ?? "");
  if (!startsFrame.test(text)) return null;
  const match = remind.exec(text.replace(startsFrame, "remind"));
  let rest = (match?.groups?.rest ?? "").trim();
  if (!match?.groups?.to && !new RegExp(`^(?:${connectors})\\b`, "i").test(rest)) {
    rest = rest.slice(nameLength(rest));
  }
  return create(rest);
}

/** How much of "Emma on Friday about the party" is whom to remind. */
function nameLength(rest: string): number {
  const first = findWhenPhrases(rest)[0];
  const name =
    person.exec(first && first.start > 0 ? `${rest.slice(0, first.start)}about` : rest)?.groups
      ?.who ?? "";
  const whole =
    first && first.start > 0 && follows(rest.slice(first.end)) && name.length >= first.start - 1;
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
export function readFramed(rest: string): ReturnType<typeof readDraft> {
  const framed: WhenPhrase[] = [];
  let text = trimPunctuation(rest);
  const start = peelStart(text.replace(/^for (?=me\b)/i, ""), follows);
  if (start.phrases.length > 0) {
    framed.push(...start.phrases);
    text = start.text;
  }
  const before = peelLead(text);
  framed.push(...before.phrases);
  return readDraft(before.text, framed);
}

/** "... 10 minutes before" anywhere after the title is when to remind; the title keeps its own time. */
function peelLead(text: string): { text: string; phrases: WhenPhrase[] } {
  const lead = findWhenPhrases(text).find((phrase) => phrase.kind === "lead");
  if (!lead) return { text, phrases: [] };
  const after = trimPunctuation(text.slice(lead.end));
  const before = trimPunctuation(text.slice(0, lead.start));
  if (before === "" || new RegExp(`^(?:${connectors})$`, "i").test(before)) {
    return { text: after, phrases: [lead] };
  }
  return after === "" ? { text: before, phrases: [lead] } : { text, phrases: [] };
}

const make =
  "(?:set(?: me)?(?: up)?|create|make|add|schedule|put(?: in| up)?|start|give me|send(?: me)?|get me|have|need|want|i'd like|like|open|write|place|new|use|arrange|program|enter|save|draft)";
const modifiers = "(?<modifiers>(?:[\\w':.-]+ ){0,6}?)";
const noun = new RegExp(
  `^(?:i |also |to )*(?:${make}\\b ?)*(?:${determiner} )?${modifiers}(?:calendar )?(?:${taskNoun})(?: (?:alarms?|notifications?|alerts?|and a reminder|set up))*\\b(?<rest>.*)$`,
  "i",
);
const makes = new RegExp(
  `^(?:i |also |to )*(?:${make})\\b(?! (?:me )?(?:all|both|every|my)\\b(?! reminders? for))|^(?:another |new |a |an )?(?:reminder|task|to-?do|alert)\\b`,
  "i",
);
const forWhom = new RegExp(
  `^for (?!to\\b)(?<who>(?:(?!\\bto\\b|\\babout\\b|\\bthat\\b)[\\w'-]+ ){1,4}?)(?=(?:to (?:${choreVerb}|be|not)|that|about)\\b)`,
  "i",
);
const empty =
  /^(?:new|recurring|repeating|recurrent|reoccurring|quick|simple|little|another|one|scheduled|calendar|alarm and a|an alarm and a|a|more|the|my|up|me|short|friendly)$/i;

/** "set a weekly reminder for Tom to ...", "new task: ...", "I need an alert at 9", "add a to-do to ...". */
export function readMakeReminder(text: string): Request | null {
  if (!makes.test(text)) return null;
  const match = noun.exec(text);
  if (!match?.groups) return null;
  const framed: WhenPhrase[] = [];
  let about = (match.groups.modifiers ?? "").trim();
  for (
    let words = about.split(" ");
    words.length > 0 && empty.test(words[0] ?? "");
    words = about.split(" ")
  )
    about = words.slice(1).join(" ");
  const adverb = peelStart(about);
  if (adverb.phrases.length > 0) {
    framed.push(...adverb.phrases);
    about = trimPunctuation(adverb.text);
  }
  if (/\b(?:my|all|show|to|on|from|list)\b/i.test(about)) return null;
  let rest = trimPunctuation(match.groups.rest ?? "").replace(
    /^(?:for )?(?:me|myself|us|ourselves)\b ?/i,
    "",
  );
  if (!empty.test(about) && about !== "") {
    const end = readDraft(rest, []);
    const title = end.title ? `${about} ${end.title}` : about;
    return {
      intent: "create",
      weak: false,
      drafts: [
        {
          ...end,
          title,
          repeat: framed.find((p) => p.kind === "repeat")?.text ?? end.repeat,
          when:
            [...framed.filter((p) => p.kind !== "repeat").map((p) => p.text), end.when]
              .filter(Boolean)
              .join(" ") || null,
        },
      ],
    };
  }
  rest = rest.replace(/^[:-] ?/, "");
  const start = peelStart(rest, follows);
  if (start.phrases.length > 0) {
    framed.push(...start.phrases);
    rest = start.text;
  }
  const whom = forWhom.exec(rest);
  if (whom) {
    rest = rest.slice(whom[0].length);
    const middle = findWhenPhrases(whom[0]);
    framed.push(...middle);
  }
  const again = framed.length === 0 ? peelStart(rest, follows) : { text: rest, phrases: [] };
  framed.push(...again.phrases);
  const lead = framed.length === 0 ? peelLead(again.text) : { text: again.text, phrases: [] };
  return {
    intent: "create",
    weak: false,
    drafts: [readDraft(lead.text, [...framed, ...lead.phrases])],
  };
}
