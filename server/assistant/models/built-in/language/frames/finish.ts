import type { Request } from "../request.ts";
import { readTarget } from "../target.ts";
import { group } from "../text/group.ts";
import { splitMarkers } from "../text/markers.ts";
import { peelEnd } from "../when/peel.ts";
import { listNoun, taskNoun } from "../words.ts";

const finished =
  "(?:done|complete[d]?|finished|ticked(?: off)?|checked(?: off)?|bought|paid|sent|booked|sorted|resolved|off)";
const mark = new RegExp(
  `^(?:mark|set|check|tick|flag|cross|put) (?<what>.+?) (?:as |to |down as )?${finished}$`,
  "i",
);
const markFirst = new RegExp(
  `^(?:mark|check|tick|cross) (?:as ${finished}|off):? (?<what>.+)$`,
  "i",
);
const complete = /^(?:complete|finish|tick|check off|close(?: out)?|resolve) (?<what>.+)$/i;
const passive =
  /^(?<what>(?:the |my |both |all )?.+?) (?:is|are|was|were|has been|have been|'s) (?:now |all |already )?(?:done|completed|complete|finished|taken care of)(?: now| already)?$/i;
const doneWith =
  /^(?:i(?:'m| am)|we(?:'re| are)) (?:all )?(?:done|finished|through) (?:with )?(?<what>.+)$|^(?:all )?(?:done|finished|through) (?:with )?(?<what2>.+)$/i;
const pastVerb =
  "(?:done|did|finished|completed|bought|called|paid|sent|mailed|emailed|picked up|cleaned|washed|fed|watered|booked|ordered|submitted|fixed|walked|returned|wrote|written|read|took|taken|made|renewed|scheduled|got(?! to\\b)|mowed|vacuumed|packed)";
const past = new RegExp(
  `^i(?:'ve)?(?: have)?(?: just| already)* (?<verb>${pastVerb})(?: already)? (?<what>.+)$`,
  "i",
);
/** "already bought eggs": without "I", only what can be no command. */
const pastAlone =
  /^(?:already |just )?(?<verb>bought|called|paid|sent|mailed|emailed|picked up|cleaned|washed|fed|watered|booked|ordered|submitted|fixed|walked|returned|wrote|took|made|renewed|mowed|vacuumed|packed|got(?! any| some| to\b| going\b| up\b)) (?:the |my |some )?(?<what>.+)$/i;
/** The form in which titles have these verbs; those that only say "done" say nothing about the title. */
const bases: Record<string, string> = {
  ...{ bought: "buy", called: "call", paid: "pay", sent: "send", mailed: "mail", emailed: "email" },
  ...{ "picked up": "pick up", cleaned: "clean", washed: "wash", fed: "feed", watered: "water" },
  ...{ booked: "book", ordered: "order", submitted: "submit", fixed: "fix", walked: "walk" },
  ...{
    returned: "return",
    wrote: "write",
    written: "write",
    read: "read",
    took: "take",
    taken: "take",
  },
  ...{ made: "make", renewed: "renew", scheduled: "schedule", got: "get", mowed: "mow" },
  ...{ vacuumed: "vacuum", packed: "pack" },
};
const participle =
  "(?:bought|called|paid(?: off)?|sent(?: off| out)?|mailed|emailed|picked up|cleaned|washed|fed|watered|booked|ordered|submitted|fixed|walked|returned|written|taken(?: out)?|made|renewed|scheduled|mowed|vacuumed|packed)";
/** "the electricity bill is paid", "the eggs have been bought". */
const passivePast = new RegExp(
  `^(?<what>(?:the|my|our|all|both) .+?) (?:is|are|was|were|has been|have been|got) (?:now |all |already )?${participle}(?: now| already)?$`,
  "i",
);
const anyTask = new RegExp(`^ ?(?:a|an) (?=${taskNoun}$)`, "i");
const reopen =
  /^(?:reopen|uncheck|untick|uncomplete|un-complete|un-tick|un-check|mark (?<marked>.+?) (?:as )?(?:not done|undone|incomplete|open|unfinished|not (?:finished|completed))|unmark|restart) ?(?<what>.*)$/i;
const restore = /^(?:restore|undelete|recover|bring back|get back|put back) (?<what>.+)$/i;
const notDone =
  /^(?<what>.+?) (?:is|are|was|isn't|aren't|wasn't)(?: actually)?(?: not)? (?:done|finished|completed) yet$|^i (?:haven't|have not|didn't) (?:actually )?(?:done|do|finish|finished|complete|completed) (?<what2>.+?)(?: yet)?$/i;

/** "mark laundry as done on my list": where it stands says nothing more. */
const listed = new RegExp(`(?<=\\b${finished}) (?:on|in|from) (?:my |the |our )${listNoun}$`, "i");

/** "mark X as done", "I finished X", "X is done", and their opposite. */
export function readFinish(said: string): Request | null {
  const text = said.replace(listed, "");
  const restored = restore.exec(text)?.groups;
  if (restored) {
    const target = readTarget(
      (restored.what ?? "")
        .replace(/\s*\b(?:that |which )?(?:i|we|you) (?:just )?(?:deleted|removed).*$/i, "")
        .replace(/\b(?:deleted|removed) /i, ""),
    );
    return { intent: "restore", target };
  }
  const undone = reopen.exec(text) ?? notDone.exec(text);
  if (undone?.groups) {
    const what = undone.groups.marked ?? undone.groups.what2 ?? group(undone, "what");
    return { intent: "reopen", target: { ...readTarget(what), state: "completed" } };
  }
  const told = past.exec(text) ?? pastAlone.exec(text);
  const match =
    mark.exec(text) ??
    markFirst.exec(text) ??
    complete.exec(text) ??
    passive.exec(text) ??
    passivePast.exec(text) ??
    doneWith.exec(text) ??
    told;
  const what = (match?.groups?.what ?? match?.groups?.what2)?.trim();
  if (what === undefined) return null;
  if (/^(?:what|who|how|where|when|why|which|there|if)\b/i.test(what)) return null;
  if (
    /^(?:check)\b/i.test(text) &&
    !/\b(?:off|done|complete[d]?|finished)$/i.test(text) &&
    !/^check off/i.test(text)
  )
    return null;
  const future =
    /^(?:complete|finish)\b(?! (?:everything|all|any|every|both)\b)/i.test(text) &&
    !new RegExp(`\\b${taskNoun}\\b`, "i").test(what);
  const { text: plain, markers } = splitMarkers(what);
  if (future && (markers !== "" || peelEnd(plain).phrases.length > 0)) return null;
  const verb = told?.groups?.verb?.toLowerCase();
  const named = `${bases[verb ?? ""] ?? ""} ${what}`.replace(anyTask, "");
  const weak = !mark.test(text) && !markFirst.test(text) && !complete.test(text);
  return { intent: "complete", target: { ...readTarget(named.trim()), weak } };
}
