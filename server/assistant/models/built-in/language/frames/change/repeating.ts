import type { Request } from "#server/assistant/models/built-in/language/request.ts";
import { readTarget } from "#server/assistant/models/built-in/language/target.ts";

const skip =
  /^skip (?:(?:this|the next|the|one|next|today's|tomorrow's|this week's) (?:occurrence|repeat|round|instance|time|one) (?:of|for) )?(?<what>.+?)(?: (?:this (?:week|time|month|once)|just (?:this )?once|once|for (?:today|now|this week|once)|today|this time around))?$/i;
const end =
  /^(?:(?:stop|quit|end|cancel|remove|turn off) (?:repeating |(?:the )?(?:repeat|repetition|recurrence|series|schedule|repeats) (?:of|for|on|from) )|(?:don't|do not|never) repeat )(?<what>.+?)(?: any ?more)?$/i;
const once =
  /^(?:make|let|have|set) (?<what>.+?) (?:to )?(?:stop repeating|not repeat|no longer repeat|never repeat|an? one[- ]?(?:off|time)(?: task| thing)?|non-?(?:repeating|recurring)|happen (?:just |only )?once)$|^(?<what2>.+?) (?:should|shall|must|needs to|does|will) (?:no longer repeat|not repeat|stop repeating)(?: any ?more)?$/i;

/** "skip the gym this week", "stop repeating the trash": what becomes of a repetition. */
export function readRepeating(text: string): Request | null {
  const ended = end.exec(text)?.groups ?? once.exec(text)?.groups;
  if (ended) {
    const target = readTarget(ended.what ?? ended.what2 ?? "");
    return { intent: "update", target, change: { kind: "end-repeat" } };
  }
  const skipped = skip.exec(text)?.groups?.what;
  if (!skipped || /\b(?:songs?|tracks?|ads?|intro|video|reminders?)\b/i.test(skipped)) return null;
  return { intent: "skip", target: readTarget(skipped) };
}
