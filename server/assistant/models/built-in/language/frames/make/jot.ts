import { readDraft } from "#server/assistant/models/built-in/language/draft.ts";
import type { Draft, Request } from "#server/assistant/models/built-in/language/request.ts";
import { listName } from "#server/assistant/models/built-in/language/target.ts";
import { group } from "#server/assistant/models/built-in/language/text/group.ts";
import { splitItems } from "#server/assistant/models/built-in/language/text/items.ts";
import { trimPunctuation } from "#server/assistant/models/built-in/language/text/normalize.ts";
import { choreVerb } from "#server/assistant/models/built-in/language/verbs.ts";
import { peelEnd } from "#server/assistant/models/built-in/language/when/peel.ts";
import {
  determiner,
  listNoun,
  taskNoun,
} from "#server/assistant/models/built-in/language/words.ts";

const put =
  "(?:add|adding|put|place|include|stick|throw|write|jot|pop|drop|get|save|enter|append|have|need|want|log|record|toss|slip|note)(?: down)?";
const toList = `(?:to|on|onto|on to|in|into|under|at) (?:${determiner} )?(?:(?<name>(?:(?!\\b(?:to|on|that|at|by)\\b)[\\w'&-]+ ){0,4}?))??(?<noun>${listNoun}|tasks|reminders|things i (?:need|have|want) to do|(?:shopping|groceries|grocery|errands|chores)(?=$|,| (?:for|by|on|due|at|before)\\b))`;
const addTo = new RegExp(
  `^(?:i (?:would |'d )?|i'd )?(?:${put}|like) (?<what>.+?)(?: to be (?:put|added)| added| put)? ${toList}(?<rest>(?:,? .*)?)$`,
  "i",
);
const addToColon = new RegExp(`^${put} ${toList}:? (?<what>.+)$`, "i");
const thatOnList = new RegExp(`^${put} (?:it|this|that) ${toList} that (?<what>.+)$`, "i");
const newOnList = new RegExp(
  `^(?:${put} )?(?:(?:a |an |one |two |three |four |five |\\d+ |a few |a couple(?: of)? |some |the )*(?:new|another|more|following|these|this)? ?(?:items?|things?|entry|entries|events?|appointments?) )${toList}(?: ?[:,-]| for| called| named) (?<what>.+)$`,
  "i",
);
/** "save clean the grill as a to do". */
const asTask = new RegExp(
  `^(?:save|add|put|make|note|log|record|enter)(?: down)? (?<what>.+?) as an? (?:new )?(?:${taskNoun}|to do)$`,
  "i",
);
const addLabelled = new RegExp(
  `^(?:add|create|make|new|put|log|record|enter|write|jot|note|set up|raise|file)(?: (?:me|down|in|up))? (?:${determiner} )?(?:new |two |three |four |\\d |some |these |the following )*(?<many>tasks?|to[ -]?dos?|items?|chores?)(?: (?:for|on|by|due) (?<due>[^:]{3,40})(?=:))?(?: (?:called|named|titled|to|for|saying))?:? (?<what>.+)$`,
  "i",
);
const subtask =
  /^(?:add|create|make|put|new)(?: the| an?| another)? ?(?:subtasks?|sub-tasks?|sub tasks?|steps?) (?<what>.+?) (?:to|under|for|in) (?<parent>.+)$/i;
const subtaskColon =
  /^(?:add|create|make|put|new)(?: the| an?| another| some)? ?(?:subtasks?|sub-tasks?|sub tasks?|steps?) (?:to|under|for|in|of) (?<parent>.+?) ?[:,-] (?<what>.+)$/i;
const asSubtask =
  /^(?:add|create|make|put) (?<what>.+?) (?:as (?:an? )?(?:subtasks?|steps?) (?:of|to|for|under)|under(?:neath)?) (?<parent>.+)$/i;
const asItsSubtask =
  /^(?:add|put) (?<what>.+?) (?:to|under) (?<parent>.+?) as (?:an? |its )?(?:new )?(?:subtasks?|sub-tasks?|steps?)$/i;
const noteToSelf =
  /^(?:(?:quick |another )?(?:note(?: to (?:self|myself))?|(?:new )?(?:task|to-?do|item|chore|errand)|new)|(?:jot|write|note|put|get|take) (?:this|that|it|the following) down|(?:add|remember|save|capture) (?:this|that|the following)|make (?:this |that |it )?an? (?:task|to-?do|reminder|item)(?: (?:out )?(?:of|from) (?:this|that))?|reminder to (?:self|myself))\s*:\s*(?<what>.+)$/i;
const takeNote = new RegExp(
  `^note to (?:self|myself),? (?=${choreVerb}\\b)(?<what3>.+)$|^(?:make|take|leave|write|add|jot|keep)(?: me| down)? an? (?:quick |mental )?note(?: to (?:self|myself)| for me)*(?: that| of| about|:|,| to (?=${choreVerb}\\b)) ?(?<what>.+)$|^(?:note|jot|write|put)(?: down)? (?:that )?(?<what2>(?:i|we) (?:need|have|must|should|want)\\b.+)$`,
  "i",
);
const listNeeds = new RegExp(
  `^(?:make sure (?:that )?|ensure (?:that )?)(?<what>.+?) (?:is|are|gets?|goes?|ends up)(?: put| added)? ${toList}$`,
  "i",
);
const listLacks = new RegExp(
  `^(?:can |could )?(?:my|the|our) (?<name>(?:[\\w'&-]+ ){0,3}?)(?:${listNoun}) (?:needs|need|have|is missing|could use|should (?:also )?(?:have|include|contain)|has to (?:have|include)) (?<what>.+?)(?: (?:added|put|on it|in it)(?: (?:to|on) (?:it|there))?)?$`,
  "i",
);
/** "add milk to my list and cheese": further items after the list. */
const furthermore = /^(?:and|plus|as well as|along with) (?:also |some )*(?<more>.+)$/i;
const conditional = /,? (?:(?:but )?if (?:i|it|they|it's|there)\b.*|unless .*|as well|too)$/i;
const pointed = /^(?:add|put|include) (?:it|that|this|them|those)(?: (?:on|to) (?:there|it))?$/i;
const pronoun =
  /^(?:it|that|this|them|those|these|one|something|an item|this item|these items|grocery|stuff|things?)$/i;

/** "add milk, eggs and bread to my shopping list", "new task: ...", "make a list for work". */
export function readJot(text: string): Request | null {
  const clean = text.replace(conditional, "");
  const added =
    newOnList.exec(clean) ??
    thatOnList.exec(clean) ??
    addTo.exec(clean) ??
    addToColon.exec(clean) ??
    listNeeds.exec(clean) ??
    listLacks.exec(clean);
  if (added?.groups?.what && !/\b(?:reminders?|note)\b/i.test(added.groups.what)) {
    const rest = group(added, "rest");
    const after = peelEnd(rest).text;
    const { more } = furthermore.exec(after)?.groups ?? {};
    if (after === "" || more)
      return drafts(
        [added.groups.what, more ?? []].flat().join(", "),
        listName(added.groups.name),
        rest,
      );
  }
  if (pointed.test(clean))
    return {
      intent: "create",
      weak: false,
      drafts: [readDraft("")],
    };
  const noted = noteToSelf.exec(clean)?.groups ?? takeNote.exec(clean)?.groups;
  const self = noted?.what ?? noted?.what2 ?? noted?.what3;
  if (self) return drafts(self, null, "", false);
  const part = (
    asItsSubtask.exec(clean) ??
    subtaskColon.exec(clean) ??
    subtask.exec(clean) ??
    asSubtask.exec(clean)
  )?.groups;
  const whole = asTask.exec(clean)?.groups?.what;
  if (whole) return drafts(whole, null, "", false);
  const labelled = part ? null : addLabelled.exec(clean);
  if (labelled?.groups?.what) {
    const what = `${labelled.groups.what} ${group(labelled, "due")}`.trim();
    return /s$/i.test(group(labelled, "many"))
      ? drafts(what, null, "")
      : { intent: "create", weak: false, drafts: [readDraft(what)] };
  }
  if (part)
    return {
      intent: "create",
      weak: false,
      drafts: splitItems(part.what ?? "").map((item) => ({
        ...readDraft(item),
        parent: trimPunctuation(
          (part.parent ?? "").replace(/^(?:the |my )/i, "").replace(/ task$/i, ""),
        ),
      })),
    };
  const plain = /^add (?<what>(?!.*\b(?:and|plus) \d)(?!\d).+)$/i.exec(clean)?.groups?.what;
  return plain ? drafts(plain, null, "", isChores(plain)) : null;
}

const startsWithVerb = new RegExp(`^${choreVerb}\\b \\S`, "i");

/** "buy milk, call Bob and pay rent": each has its verb, so each is a task. */
const isChores = (text: string): boolean => {
  const items = splitItems(text);
  return items.length > 2 && items.every((item) => startsWithVerb.test(item));
};

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
