import type { Request } from "./request.ts";
import { lateOrToday } from "./when/late-or-today.ts";
import { politeStart } from "./words.ts";

const hard =
  /(?<=[a-z\d)"']{2}[.;?!])(?<!\b(?:dr|mr|mrs|ms|st|no|vs)\.)\s+|\s*;\s*|\s+-(?: ?-)?\s+/i;
const soft =
  /,? (?:(?:and|but) )?if (?:not|it's not|it isn't|they aren't|they're not|there isn't|there aren't|(?:i|we) (?:don't|haven't|do not))(?: any| one)?(?: there)?,? (?:then |please |can you )*|,? (?:and then|and also|and|then|also|but|so) (?:please |then |also |can you |could you )*|, (?:please |then |also |can you |could you )*| (?=(?:(?:can|could|would|will) you )?(?:please )?remind (?:me|us|everyone|everybody)\b)|,? (?=(?:please )?(?:add|put|stick|write|pop|throw|get|take|cross) (?:it|that|this|them|those)(?: down)? (?:to|on|onto|in|off|from)\b)/gi;

/**
 * A message cut into the clauses that ask for something each. A sentence end always cuts; "and" or a comma
 * only where what follows is a request by itself, told from the members of a list and the words of a title.
 */
export function splitClauses(text: string, read: (clause: string) => Request): string[] {
  if (dictated.test(text)) return [text];
  return text
    .split(hard)
    .filter((part) => part.trim() !== "")
    .flatMap((sentence) => splitSentence(sentence, read));
}

/** After a colon everything is the title: "new task: call Bo and cancel the order". */
const dictated =
  /^(?:(?:add|new|create)(?: an?)? )*(?:task|to-?do|reminder|note to self|item)\s*:/i;

function splitSentence(sentence: string, read: (clause: string) => Request): string[] {
  for (const match of sentence.matchAll(soft)) {
    const left = sentence.slice(0, match.index).trim();
    const right = sentence.slice(match.index + match[0].length).trim();
    if (left !== "" && cuts(left, right, read)) return [left, ...splitSentence(right, read)];
  }
  return [sentence];
}

/** Verbs at which a new request starts, also inside the words of a title. */
const unmistakable =
  /^(?:remind (?:me|us|everyone|everybody)|set (?:a|another|me|up)|create (?:a|another) (?:task|reminder)|add .+ to my .*list|(?:delete|remove|cancel|complete|reschedule|move|show|list|mark|change|update) .*\b(?:reminders?|tasks?|to-?dos?|lists?)\b|mark .+ (?:done|complete)|what(?:'s| is| do i have)|undo\b|show me\b|rename\b|(?:add|put) (?:it|that|this|them|those)\b|don't let me forget)/i;

function cuts(left: string, right: string, read: (clause: string) => Request): boolean {
  if (
    right === "" ||
    /(?:^|\b(?:to|you|please|and|also|not|said|kindly|just|then|don't|never|what|when|time|where|how))$/i.test(
      left,
    )
  )
    return false;
  if (
    lateOrToday.test(`${left} and ${right}`) &&
    !lateOrToday.test(left) &&
    !lateOrToday.test(right)
  )
    return false;
  if (`${left} `.replace(politeStart, "") === "") return false;
  const before = read(left);
  if (before.intent === "correct") return false;
  if (unmistakable.test(right.replace(politeStart, ""))) return true;
  const after = read(right);
  if (after.intent === "none" || after.intent === "point" || after.intent === "correct")
    return false;
  if (before.intent === "none") return !(after.intent === "create" && after.weak);
  if (isFiled(before)) return after.intent === "create";
  if (before.intent === "create" || before.intent === "create-list") return false;
  return !(after.intent === "create" && after.weak);
}

/** "add eggs and bread to my list and call Ana": where it goes ends what is put there. */
export const isFiled = (request: Request | undefined): boolean =>
  request?.intent === "create" && request.drafts.every(({ list }) => list !== null);
