import { anything, type Request } from "../request.ts";
import { readTarget } from "../target.ts";
import { peelEnd } from "../when/peel.ts";

const happened =
  /^(?:what (?:did|have) you (?:just |already )?(?:do|done|change|changed|delete|deleted|add|added|move|moved)|what (?:has |have )?(?:changed|happened)|what(?:'s| is| was) (?:the )?(?:last change|changed|happened)|(?:show|tell|give)(?: me)? (?:the |my |all )?(?:history|(?:recent |latest |last )?changes|activity|change ?log)|(?:the )?history|(?:recent|latest|last) changes)\b(?: (?:of|to|for|with|about|on) (?<what>.+)| (?<when>.+))?$/i;

/** "what did you change today", "the history of the tax return": what happened, from the record of changes. */
export function readHistory(text: string): Request | null {
  const found = happened.exec(text.replace(/[?.! ]+$/, ""));
  if (!found) return null;
  const { what, when } = found.groups ?? {};
  if (when && /\b(?:world|news|there|to you)\b/i.test(when)) return null;
  const target = readTarget(what ?? when ?? "");
  return when && peelEnd(when).text === ""
    ? { intent: "history", target: { ...anything, when } }
    : { intent: "history", target };
}
