import { readDraft } from "#server/assistant/models/built-in/language/draft.ts";
import type { Draft, Request } from "#server/assistant/models/built-in/language/request.ts";
import { choreVerb } from "#server/assistant/models/built-in/language/verbs.ts";
import { peelStart } from "#server/assistant/models/built-in/language/when/peel.ts";

/** Questions, statements and what is said to somebody are no notes, whatever time they name. */
const sentence =
  /^(?:what|which|who|whose|when|where|why|how|is|are|was|were|am|be|do|does|did|has|have|had|can|could|may|might|shall|should|will|would|i|you|he|she|it|they|we|there|this|that|these|those|yes|no|not|if|because|so|then|and|or|know|wonder|hear|find out|the time|happy|merry|good)\b|\b(?:was|were|had|went|happened)\b|^\w+ me\b|\byour?\b|\?$/i;
const world =
  /\b(?:weather|temperature|forecast|traffic|news|scores?|stocks?|rates?|movies?|showtimes|flights?|hotels?|restaurants?|music|songs?|alarms?|timers?|rain|snow|sunny|playlist|events?|games? results?|holidays?)\b/i;
const wordy = 9;

/** "dentist tues 3pm": a few words with a time, as people write them on a list. */
export function readCapture(text: string): Request | null {
  if (sentence.test(text) || world.test(text)) return null;
  const draft = readDraft(text);
  const timed = draft.when !== null || draft.repeat !== null;
  if (!timed || !noted(draft.title)) return null;
  return { intent: "create", drafts: [draft], weak: true };
}

/** "every 3 months change the filter": the time was said first, and `rest` asks for nothing else. */
export function readAfterTime(rest: string): Draft | null {
  const chore = new RegExp(`^${choreVerb}\\b`, "i").test(rest);
  const plain =
    !/^(?:the|an?)\b/i.test(rest) && !sentence.test(rest) && !world.test(rest) && noted(rest);
  return (chore || plain) && peelStart(rest).phrases.length === 0 ? readDraft(rest) : null;
}

const noted = (title: string | null): boolean =>
  title !== null && /\p{L}{2}/u.test(title) && title.split(" ").length <= wordy;
