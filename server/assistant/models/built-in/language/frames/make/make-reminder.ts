import { readDraft } from "#server/assistant/models/built-in/language/draft.ts";
import { readFiled } from "#server/assistant/models/built-in/language/filed.ts";
import type { Request } from "#server/assistant/models/built-in/language/request.ts";
import { group } from "#server/assistant/models/built-in/language/text/group.ts";
import { trimPunctuation } from "#server/assistant/models/built-in/language/text/normalize.ts";
import { choreVerb } from "#server/assistant/models/built-in/language/verbs.ts";
import { peelEnd, peelStart } from "#server/assistant/models/built-in/language/when/peel.ts";
import {
  findWhenPhrases,
  type WhenPhrase,
} from "#server/assistant/models/built-in/language/when/phrases.ts";
import { determiner, taskNoun } from "#server/assistant/models/built-in/language/words.ts";
import { follows, peelLead } from "./remind.ts";

const make =
  "(?:set(?: me)?(?: up)?|create|make|add|schedule|put(?: in| up| down)?|log|record|jot(?: down)?|write(?: down)?|leave(?: me)?|start|give me|send(?: me)?|get(?: me)?(?! rid\\b)|have(?! (?:i|we)\\b)|need|want|i'd like|like|open(?= (?:an?|another|new)\\b)|(?:stick|chuck|pop|throw|slip|bung)(?= an?\\b)|write|place|new|use|arrange|program|enter|save|draft)";
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
  /^(?:new|recurring|repeating|recurrent|reoccurring|two|three|four|several|some|few|multiple|separate|quick|simple|little|another|one|scheduled|calendar|alarm and a|an alarm and a|a|more|the|my|up|me|short|friendly)$/i;

/** "give me my reminders for the week": asked to be shown, unless it says what to do. */
const fetched =
  /^(?:give|get|send|bring) (?!(?:me |us )?an?\b).*\b(?:reminders|tasks|to-?dos|items)\b(?! to \w)|^(?:give|get) me (?:the|my|that) .*\b(?:reminder|task|to-?do)\b/i;
/** "a reminder to go off at 9 to ...": what the reminder does, not the person. */
const ringing = /^to (?:go off|pop up|come up|ring|sound|fire|beep)\b ?/i;
/** "send a reminder to the team to ...", "a reminder for Ana about ...". */
const toWhom = new RegExp(
  `^to (?:(?:the|my|our|all|both|his|her|their) (?:[\\w'&-]+ ){1,4}?|every(?:one|body) )(?=(?:to (?:${choreVerb}|be|not)|that|about)\\b)`,
  "i",
);

/** A task that is there already is given a priority or another time, not made. */
const existing =
  /^(?:set|make|put|give|have) (?:the|that|my|those|all|both) .*\b(?:priority|p[1-4]|urgent|earlier|later|sooner|forward|instead|repeat)\b|^put (?:off|back|forward)\b/i;

/** What goes on a list, and what is said after a colon, is for other frames: "new item on my list: hummus". */
const elsewhere =
  /\bitems? (?:on|to|in|for|onto) (?:my|the|our|a) .*\blists?\b|\b(?:out of|from) (?:this|that)\b|\breminder to (?:my)?self\b|\b(?:tasks|to-?dos|items|chores)(?:\s*:| (?:for|to|called|named) .+(?:,| and ))/i;

/** "..., one at 8 am and one at 8 pm": as many reminders as times. */
const each =
  /^(?<what>.+?),? (?:one|once) (?<first>(?:at|on|in|for) .+?),? (?:and|then) (?:one|another|once|again|the other) (?<second>(?:at|on|in|for) .+)$/i;

/** "set a weekly reminder for Tom to ...", "new task: ...", "I need an alert at 9", "add a to-do to ...". */
export function readMakeReminder(text: string): Request | null {
  const { what, first = "", second = "" } = each.exec(text)?.groups ?? {};
  if (what && [first, second].every((time) => peelEnd(time).text === "")) {
    const whole = readMakeReminder(what);
    if (whole?.intent !== "create") return whole;
    const drafts = [first, second].flatMap((when) =>
      whole.drafts.map((draft) => ({ ...draft, when })),
    );
    return { ...whole, drafts };
  }
  if (!makes.test(text) || existing.test(text) || elsewhere.test(text) || fetched.test(text))
    return null;
  const match = noun.exec(text);
  if (!match?.groups) return null;
  const framed: WhenPhrase[] = [];
  let about = group(match, "modifiers").trim();
  const named = about.replace(/^(?:a|an|my|another|new) (?=\S+ \S)/i, "");
  for (
    let words = about.split(" ");
    words.length > 0 && empty.test(words[0] ?? "");
    words = about.split(" ")
  )
    about = words.slice(1).join(" ");
  const distance = /^(?:[\w-]+|a|an) (?:second|minute|min|hour|hr|day|week)s?$/i.test(named)
    ? named
    : null;
  if (distance) about = "";
  const adverb = peelStart(about);
  // "a one hour reminder" rings in an hour.
  if (distance) framed.push({ kind: "moment", text: `in ${distance}`, start: 0, end: 0 });
  if (adverb.phrases.length > 0) {
    framed.push(...adverb.phrases);
    about = trimPunctuation(adverb.text);
  }
  if (/\b(?:my|all|show|to|on|from|list)\b/i.test(about)) return null;
  let rest = trimPunctuation(group(match, "rest")).replace(
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
  const filed = readFiled(rest);
  if (filed.list !== null) rest = filed.label ? `${filed.text} @${filed.label}` : filed.text;
  rest = rest
    .replace(ringing, "")
    .replace(toWhom, "")
    .replace(/^[:-] ?/, "")
    .replace(/^(?:in|down|up|on) (?=(?:for|to|about|that)\b)/i, "");
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
    drafts: [readDraft(lead.text, [...framed, ...lead.phrases], filed.list)],
  };
}
