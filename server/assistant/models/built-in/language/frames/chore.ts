import { readDraft } from "../draft.ts";
import type { Request } from "../request.ts";
import { choreVerb } from "../words.ts";

const startsWithChore =
  /^(?:(?:i|we) (?:still |really |also )?(?:(?:have|need|ought|want|would like|am supposed)(?: got)? to|must|should) |(?:i|we)'(?:ve got|d like|m supposed) to |i (?:gotta|must|should) |gotta |need to |have to |must |don't let me forget(?: to| about)? |i (?:can't|mustn't|shouldn't|don't want to) forget(?: to| about)? |(?:don't forget|remember|make sure(?: i| to| that i)?|help me remember|i (?:need|want|have) to remember) (?:to |about )?)(?<what>.+)$/i;
const notChore =
  /^(?:know|ask (?:you|a question)|find out|understand|hear|tell you|talk to you|say|see (?:my|all|the)|think|be able|learn about|help|have|like|love|get (?:back )?to|go\b(?! to)|wonder|want)\b/i;
const strongDuty =
  /^(?:don't let me forget|i (?:can't|mustn't|shouldn't|don't want to) forget|don't forget|remember|make sure|help me remember|i (?:need|want|have) to remember)/i;
const bare = new RegExp(
  `^(?<verb>${choreVerb})\\b(?! (?:me|you|us|i|we|they|up with)\\b) ?(?<object>.*)$`,
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
