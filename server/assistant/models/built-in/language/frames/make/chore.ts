import { readDraft } from "#server/assistant/models/built-in/language/draft.ts";
import type { Request } from "#server/assistant/models/built-in/language/request.ts";
import { group } from "#server/assistant/models/built-in/language/text/group.ts";
import { choreVerb, serviceVerb } from "#server/assistant/models/built-in/language/verbs.ts";
import { readJot } from "./jot.ts";

const strongStart =
  "(?:don't let me forget(?: to| about)?|(?:i )?(?:can't|mustn't|better not|must not|cannot|shouldn't|don't want to|do not want to) forget(?: to| about)?|(?:i (?:need|want|have) to |i(?:'ve| have) got to |i must |gotta |help me |to )?remember(?: to| about)?|(?:don't|do not) (?:forget|let me forget)(?: to| about)?|(?:make sure|be sure|ensure|see to it)(?: that)?(?: i| we| to)?(?: remember| don't forget)?(?: to)?|(?:i|we) (?:still |really )?(?:have to|must)|(?:i|we)(?:'ve| have) got to|gotta|have to|must)";
const weakStart =
  "(?:(?:i|we) (?:still |really |also |should )*(?:need to|ought to|want to|would like to|am supposed to|should|should really|really should)|(?:i|we)'(?:d like|m supposed) to|need to)";
const strongDuty = new RegExp(`^${strongStart} (?<what>.+)$`, "i");
const weakDuty = new RegExp(`^${weakStart} (?<what>${choreVerb}\\b.+)$`, "i");
/** "I have an appointment on Friday", "schedule a haircut for 11": what is to happen, and when. */
const event = /^(?:(?:i|we)(?:'ve got| have(?: got)?) (?=an? )|schedule )(?<what>.+)$/i;
const notChore =
  /^(?:know|ask (?:you|a question)|find out|understand|hear|tell you|talk to you|say|see (?:my|all|the)|think|be able|learn about|help|have|like|love|get (?:back )?to|go\b(?! to)|wonder|want)\b/i;
const bare = new RegExp(
  `^(?<verb>${choreVerb})\\b(?! (?:me|you|us|i|we|they|up with|(?:rates?|prices?|markets?|costs?|levels?|codes?|news|scores?|size|of|is|are|was)(?: |$))\\b) ?(?<object>.*)$`,
  "i",
);
const asked = new RegExp(`^${serviceVerb}\\b`, "i");

/** A chore told without a frame: "I need to do the laundry", "don't let me forget ...", "buy milk tomorrow". */
export function readChore(text: string): Request | null {
  const strong = strongDuty.exec(text)?.groups?.what;
  const duty = strong ?? weakDuty.exec(text)?.groups?.what;
  const memory = /\b(?:forget|remember)\b/i.test(text.slice(0, -(strong ?? text).length));
  if (duty && (memory || !notChore.test(duty))) {
    const jotted = /\blists?\b/i.test(duty) ? readJot(duty) : null;
    if (jotted) return jotted;
    return { intent: "create", drafts: [readDraft(duty)], weak: strong === undefined };
  }
  const happening = event.exec(text)?.groups?.what;
  if (happening && !text.endsWith("?")) {
    const draft = readDraft(happening);
    if (draft.title !== null && draft.when !== null)
      return { intent: "create", drafts: [draft], weak: true };
  }
  const chore = bare.exec(text);
  if (!chore?.groups || text.endsWith("?")) return null;
  const draft = readDraft(text);
  const dated = draft.when !== null || draft.repeat !== null || /[#@]\w|\bp[1-4]\b/.test(text);
  if (!dated && (asked.test(text) || group(chore, "object") === "")) return null;
  return { intent: "create", drafts: [draft], weak: true };
}
