import { readPriority } from "../priority.ts";
import { readReference } from "../reference.ts";
import type { Request } from "../request.ts";
import { readTarget } from "../target.ts";
import { trimPunctuation } from "../text/normalize.ts";
import { peelStart } from "../when/peel.ts";

const opener =
  /^(?:(?:no|nope|actually|sorry|wait|oops|i meant|i mean|rather|hmm|or rather|correction)[,.]? *)+(?:(?:make|do) (?:it|that|them) |(?:it's|it is|it should be|that's) )?(?:for |on |at )?/i;
const chosen =
  /^(?:(?:i meant|i mean|the one) )?(?:the |my )?(?<words>.+?) one$|^the one (?:about|with|called|named|for|due|on|in|that says) (?<about>.+)$/i;

/**
 * An answer or a correction that means something only after what was said before: "no, friday", "at 6",
 * "the second one", "both", "the milk one".
 */
export function readCorrection(text: string): Request | null {
  const corrected = opener.test(text);
  const rest = trimPunctuation(text.replace(opener, ""));
  if (corrected && chosen.test(rest)) return readChosen(text);
  const reference = readReference(rest);
  if (reference) return { intent: "point", target: readTarget(rest), corrected };
  const time = peelStart(rest);
  const [phrase] = time.phrases;
  if (phrase && time.text === "") {
    const repeats = phrase.kind === "repeat";
    return {
      intent: "correct",
      corrected,
      change: {
        kind: "date",
        when: repeats ? "" : phrase.text,
        repeat: repeats ? phrase.text : null,
      },
    };
  }
  const priority = readPriority(rest);
  if (corrected && priority.priority !== null && priority.text === "")
    return {
      intent: "correct",
      corrected,
      change: { kind: "priority", priority: priority.priority },
    };
  return corrected &&
    rest !== "" &&
    /^(?:i meant\b|i mean\b|no,)/i.test(text) &&
    rest.split(" ").length <= 8
    ? { intent: "correct", corrected, change: { kind: "title", title: rest } }
    : null;
}

/** "The milk one", "no, the one about taxes": a task picked by its words. */
export function readChosen(text: string): Request | null {
  const corrected = opener.test(text);
  const one = chosen.exec(trimPunctuation(text.replace(opener, "")))?.groups;
  return one
    ? { intent: "point", target: readTarget(one.words ?? one.about ?? ""), corrected }
    : null;
}
