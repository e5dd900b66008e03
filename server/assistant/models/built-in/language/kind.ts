import { taskNoun } from "./words.ts";

const undated =
  /\b(?:(?:(?:that|which) )?(?:have|has|having|with) no|without (?:an? |any )?)\s?(?:due )?(?:dates?|deadlines?)\b|\b(?:(?:that|which) )?(?:are |is )?(?:undated|unscheduled|not scheduled|not dated)\b/i;
const repeating = new RegExp(
  `\\b(?:recurring|repeating|repeated)(?= (?:${taskNoun}|ones|things)\\b)|\\b(?:(?:that|which) )?(?:repeat|recur|(?:are |is )(?:recurring|repeating|repeated))$`,
  "i",
);

/** "without a date", "recurring": a kind of task that is no word of its title, taken out of the phrase. */
export function readKind(text: string): { text: string; undated: boolean; repeat: string | null } {
  const repeat = repeating.exec(text)?.[0] ?? null;
  const rest = text.replace(undated, " ").replace(repeating, " ");
  return {
    text: rest.replace(/\s+/g, " ").trim(),
    undated: undated.test(text),
    repeat: repeat && "repeating",
  };
}
