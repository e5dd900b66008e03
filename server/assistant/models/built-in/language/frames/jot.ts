import { readDraft } from "../draft.ts";
import { splitItems } from "../items.ts";
import { trimPunctuation } from "../normalize.ts";
import type { Draft, Request } from "../request.ts";
import { listName } from "../target.ts";
import { peelEnd } from "../when/peel.ts";
import { choreVerb, determiner, listNoun } from "../words.ts";

const put =
  "(?:add|adding|put|place|include|stick|throw|write|jot|pop|drop|get|save|enter|append|have|need|want|log|record|toss|slip|note)(?: down)?";
const toList = `(?:to|on|onto|on to|in|into|under|at) (?:${determiner} )?(?:(?<name>(?:(?!\\b(?:to|on|that|at|by)\\b)[\\w'&-]+ ){0,4}?))??(?<noun>${listNoun})`;
const addTo = new RegExp(
  `^(?:i )?${put} (?<what>.+?)(?: to be (?:put|added))? ${toList}(?<rest>(?: (?:for|by|on|due|at|before)\\b.*)?)$`,
  "i",
);
const addToColon = new RegExp(`^${put} ${toList}:? (?<what>.+)$`, "i");
const addLabelled = new RegExp(
  `^(?:add|create|make|new|put)(?: (?:me|down))? (?:${determiner} )?(?:new )?(?<many>tasks?|to-?dos?|items?|chores?)(?: (?:called|named|titled|to|for|saying))?:? (?<what>.+)$`,
  "i",
);
const noteToSelf = /^(?:note to self|new task|todo|to-do|task|new to-?do|new)\s*:\s*(?<what>.+)$/i;
const newList = new RegExp(
  `^(?:.*\\b)?(?:create|make|start|begin|open|build|set up|need|add|new) (?:me )?(?:${determiner} )?(?:new )?(?:(?<name>[\\w' -]*?) )?(?:list|project)s?\\b(?: (?:called|named|titled|for|of|to|with))?(?<rest>.*)$`,
  "i",
);
const conditional = /,? (?:(?:but )?if (?:i|it|they|it's|there)\b.*|unless .*|as well|too)$/i;
const outOf =
  /^(?:i(?:'m| am)|we(?:'re| are)) (?:all )?(?:out|low|running (?:out|low)) (?:of|on) (?<what>.+)$|^(?:i|we) (?:have no|don't have any(?: more)?|need(?: some| more)?|ran out of|am out of) (?<more>.+)$|^(?:do|did) i have (?<asked>.+?) on .*$|^i'm not sure if (?<unsure>.+?) is on .*$/i;
const pointed = /^(?:add|put|include) (?:it|that|this|them|those)(?: (?:on|to) (?:there|it))?$/i;
const pronoun =
  /^(?:it|that|this|them|those|these|one|something|an item|this item|these items|grocery|stuff|things?)$/i;

/** "add milk, eggs and bread to my shopping list", "new task: ...", "make a list for work". */
export function readJot(text: string): Request | null {
  const clean = text.replace(conditional, "");
  const added = addTo.exec(clean) ?? addToColon.exec(clean);
  if (added?.groups?.what && !/\b(?:reminders?|note)\b/i.test(added.groups.what)) {
    return drafts(added.groups.what, listName(added.groups.name), added.groups.rest ?? "");
  }
  if (pointed.test(clean))
    return {
      intent: "create",
      weak: false,
      drafts: [{ title: null, when: null, repeat: null, list: null }],
    };
  const labelled = addLabelled.exec(clean);
  if (labelled?.groups?.what) {
    const what = labelled.groups.what;
    return /s$/i.test(labelled.groups.many ?? "")
      ? drafts(what, null, "")
      : { intent: "create", weak: false, drafts: [readDraft(what)] };
  }
  const self = noteToSelf.exec(clean);
  if (self?.groups?.what) return drafts(self.groups.what, null, "", false);
  return null;
}

/** "create a new list", "make a list of my pending bills". */
export function readNewList(text: string): Request | null {
  if (
    !/^(?:(?:by|for) \w+ )?(?:create|make|start|begin|build|set up|add|new|i need|need|delete the old .* and create)\b/i.test(
      text,
    )
  )
    return null;
  const match = newList.exec(text);
  if (!match?.groups)
    return /^(?:create|make) (?:a |another )?new\b/i.test(text)
      ? { intent: "create-list", name: null }
      : null;
  const named = trimPunctuation(match.groups.rest ?? "").replace(
    new RegExp(`^(?:${determiner} )`, "i"),
    "",
  );
  return {
    intent: "create-list",
    name:
      listName(match.groups.name) ??
      (/^(?:me|us|myself|)(?: please)?$/i.test(named) ? null : named),
  };
}

/** What a sentence before the request was about: "I'm out of apples, add that to my list". */
export function readSubject(text: string): string | null {
  const match = outOf.exec(trimPunctuation(text));
  return match?.groups
    ? (match.groups.what ?? match.groups.more ?? match.groups.asked ?? match.groups.unsure ?? null)
    : null;
}

function drafts(what: string, list: string | null, rest: string, split = true): Request {
  const outside = peelEnd(rest);
  const items = split ? splitItems(what) : [what];
  const read = items.map((item): Draft => {
    const draft = readDraft(item, [], list);
    const when = outside.phrases.find((phrase) => phrase.kind !== "repeat")?.text ?? draft.when;
    const repeat = outside.phrases.find((phrase) => phrase.kind === "repeat")?.text ?? draft.repeat;
    return {
      ...draft,
      title: draft.title && pronoun.test(draft.title) ? null : draft.title,
      when,
      repeat,
    };
  });
  return { intent: "create", drafts: read, weak: false };
}

const startsWithChore =
  /^(?:(?:i|we) (?:still |really |also )?(?:(?:have|need|ought|want|would like|am supposed)(?: got)? to|must|should) |(?:i|we)'(?:ve got|d like|m supposed) to |i (?:gotta|must|should) |gotta |need to |have to |must |don't let me forget(?: to| about)? |i (?:can't|mustn't|shouldn't|don't want to) forget(?: to| about)? |(?:don't forget|remember|make sure(?: i| to| that i)?|help me remember|i (?:need|want|have) to remember) (?:to |about )?)(?<what>.+)$/i;
const notChore =
  /^(?:know|ask (?:you|a question)|find out|understand|hear|tell you|talk to you|say|see (?:my|all|the)|think|be able|learn about|help|have|like|love|get (?:back )?to|go\b(?! to)|wonder|want)\b/i;
const strongDuty =
  /^(?:don't let me forget|i (?:can't|mustn't|shouldn't|don't want to) forget|don't forget|remember|make sure|help me remember|i (?:need|want|have) to remember)/i;
const bare = new RegExp(
  `^(?<verb>${choreVerb})\\b(?! (?:me|you|us|up with)\\b) ?(?<object>.*)$`,
  "i",
);
const asked =
  /^(?:play|tell|turn|translate|read|set|change|check|see|go|get|give|start|stop|make|do|run|cancel|find|help|try|update|complete|talk|look|call (?:me|a cab|an uber)|speak|measure|convert|be)\b/i;

/** A chore told without a frame: "I need to do the laundry", "don't let me forget ...", "buy milk tomorrow". */
export function readChore(text: string): Request | null {
  const duty = startsWithChore.exec(text);
  if (
    duty?.groups?.what &&
    (strongDuty.test(text) ||
      (new RegExp(`^${choreVerb}\\b`, "i").test(duty.groups.what) &&
        !notChore.test(duty.groups.what)))
  ) {
    return {
      intent: "create",
      drafts: [readDraft(duty.groups.what)],
      weak: !strongDuty.test(text),
    };
  }
  const chore = bare.exec(text);
  if (!chore?.groups || text.endsWith("?")) return null;
  const draft = readDraft(text);
  const dated = draft.when !== null || draft.repeat !== null || /[#@]\w|\bp[1-4]\b/.test(text);
  if (!dated && (asked.test(text) || (chore.groups.object ?? "") === "")) return null;
  return { intent: "create", drafts: [draft], weak: true };
}
