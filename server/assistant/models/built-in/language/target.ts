import { readFiled } from "./filed.ts";
import { readKind } from "./kind.ts";
import { readPriority } from "./priority.ts";
import { readReference } from "./reference.ts";
import { anything, type Reference, type Target } from "./request.ts";
import { group } from "./text/group.ts";
import { normalize, trimPunctuation } from "./text/normalize.ts";
import { lateOrToday } from "./when/late-or-today.ts";
import { peelEnd, peelStart } from "./when/peel.ts";
import { determiner, listNoun, plainListNoun, taskNoun } from "./words.ts";

const reason =
  / (?:because|since (?:i|we|it|they|she|he|my|the)\b|as (?:i|we|it)\b).*$|, (?:i|it|its|we|she|he|they|there|that)(?:'s|'m|'ve|'ll)? .*$/i;
const relative =
  /^(?:(?:that |which )?(?:is|are)(?: there)?|(?:that )?(?:i have|i've)|we have|that|i had)?\s*(?:(?:should|must|have to|need to|needs to|has to) be )?(?:done|finished|set up|set|created|scheduled|due|planned|made|saved|got|left|open|coming up)?\s*(?:up )?/i;
const connector =
  /^(?:(?:with )?notes? (?:about|on|saying|that say)|for|about|to|regarding|of|on|concerning|with|(?:that |which )?(?:says?|saying|mentions?|mentioning|includes?|including|involves?|involving|contains?|containing|relates? to|related to|relating to|has to do with|have to do with)(?: anything (?:for|about|on|to do with))?|to do with|called|named|titled|labell?ed|from|at|in)\b\s*/i;
const nothing =
  /^(?:(?:anything|everything|something|it|one|ones|items?|things?|stuff|please|now|me|myself|others?|more|else|set|up|there|left|remaining|that|which|what|is|are|my|the|our)(?: |$))*$/i;

const possessive = /^'s\b/i;

function state(phrase: string): { text: string; state: Target["state"] } {
  // What is late or for today is what is due by today.
  const text = phrase.replace(lateOrToday, "due by today");
  const overdue = /\b(?:overdue|past due|late)\b\s*/i;
  const completed =
    /\b(?:completed|finished|done)\b\s*(?=tasks?|to-?dos?|reminders?|items?|ones)|^(?:(?:all|my|the) )*(?:completed|finished|done)$|\b(?:is|are|were) (?:completed|finished|done)$/i;
  const open =
    /\b(?:open|pending|unfinished|incomplete|outstanding|remaining|upcoming|uncompleted|active|current)\b\s*/i;
  if (overdue.test(text)) return { text: text.replace(overdue, ""), state: "overdue" };
  if (completed.test(text)) return { text: text.replace(completed, ""), state: "completed" };
  return {
    text: text.replace(open, (word, at: number) =>
      at === 0 || /\b(?:my|the|all|any) $/i.test(text.slice(0, at)) ? "" : word,
    ),
    state: "open",
  };
}

const onList = new RegExp(
  `^(?<text>.*?)\\s*(?:\\b(?:from|off(?: of)?|on|in|out of|to) (?:${determiner} )?(?:(?<name>[\\w' -]*?) )?(?:${listNoun}|(?<=\\b(?:my|the|our) )(?:tasks|reminders|chores|errands)))$`,
  "i",
);
const headList = new RegExp(
  `^(?:${determiner} )?(?:(?<name>[\\w' -]*?) )?(?<noun>${listNoun})(?: (?:for|of|titled|called|named) (?<rest>.+))?$`,
  "i",
);
const headNoun = new RegExp(
  `^(?<before>.*?)\\b(?<noun>${taskNoun}|ones|things|everything|anything|stuff)\\b(?! (?:${taskNoun})\\b)(?<after>.*)$`,
  "i",
);

/**
 * What a noun phrase about existing tasks means: "my dentist reminder for Tuesday", "everything due today",
 * "the reminder to call mom", "eggs from my shopping list", "the second one".
 */
export function readTarget(phrase: string): Target {
  let text = trimPunctuation(
    normalize(phrase)
      .replace(reason, "")
      .replace(/^(all|each|every|any|both|most) of (?!(?:them|those|these|it)\b)/i, "$1 "),
  );
  const reference = readReference(text);
  const all =
    /^(?:all|every|each|both|everything|any)\b/i.test(text) ||
    /\b(?:reminders|tasks|alerts|to-?dos|items|ones)\b/i.test(text);
  if (reference)
    return {
      ...anything,
      all: reference.kind === "them" || reference.kind === "screen",
      reference,
    };
  const filed = readFiled(text);
  const priority = readPriority(filed.text);
  const kind = readKind(priority.text);
  const rest = state(kind.text);
  text = rest.text;
  const base: Target = {
    ...anything,
    state: rest.state,
    all,
    priority: priority.priority,
    undated: kind.undated,
    repeat: kind.repeat,
    list: filed.list,
    label: filed.label,
  };

  const list = onList.exec(text);
  if (list?.groups && !new RegExp(`\\b${taskNoun}\\b`, "i").test(group(list, "text"))) {
    const inner = peelEnd(group(list, "text"));
    const pointed = readReference(inner.text);
    if (pointed)
      return {
        ...base,
        all: pointed.kind === "them",
        reference: pointed,
        list: listName(list.groups.name) ?? filed.list,
      };
    return withWhen(
      { ...base, text: content(inner.text), list: listName(list.groups.name) ?? filed.list },
      inner.phrases,
    );
  }
  const whole = headList.exec(peelEnd(text).text);
  if (whole?.groups) {
    const named = peelEnd(whole.groups.name ?? group(whole, "rest"));
    return withWhen({ ...base, all: true, list: listName(named.text) ?? filed.list }, [
      ...peelEnd(text).phrases,
      ...named.phrases,
    ]);
  }
  const peeled = peelStart(
    text.replace(new RegExp(`^(?:${determiner} )+`, "i"), ""),
    (after) => after === "" || possessive.test(after),
  );
  const noun = headNoun.exec(peeled.text);
  if (noun?.groups) {
    const owned = group(noun, "before").replace(new RegExp(`^(?:${determiner} )+`, "i"), "");
    const regular = peelStart(owned);
    // "the weekly team lunch reminder": how often it comes is no part of its name.
    const before =
      regular.phrases[0]?.kind === "repeat"
        ? regular
        : peelStart(owned, (after) => after.trim() === "" || possessive.test(after));
    const after = peelAfter(group(noun, "after").trim());
    const words = content(
      before.text.replace(recency, "").replace(/^(?:all )?(?:of )?(?:my|the|our) /i, ""),
    );
    const title = (words ?? content(after.text)) || null;
    return withWhen(
      {
        ...base,
        text: title,
        reference:
          title || before.phrases.length || after.phrases.length ? null : recent(before.text),
      },
      [...peeled.phrases, ...before.phrases, ...after.phrases],
    );
  }
  const end = peelEnd(peeled.text);
  return withWhen({ ...base, text: content(end.text.replace(relativeTail, "")) }, [
    ...peeled.phrases,
    ...end.phrases,
  ]);
}

const recency =
  /^(?:(?:two|three|four|five|\d+(?: (?:minute|min|hour|hr|day|week))?|alarm|recurring|repeating|new|recent|most recent|latest|next|last|first|other|more|many|any|upcoming|current)(?: |$))+/i;
const relativeTail =
  /\s+(?:that (?:is|are)|which (?:is|are)|i have|is|are|one|(?:that (?:is|are) )?(?:due|set|scheduled|set up))$/i;

function recent(before: string): Reference | null {
  return /\b(?:last|latest|most recent)\b/i.test(before)
    ? { kind: "ordinals", numbers: [-1] }
    : /\b(?:next|first)\b/i.test(before)
      ? { kind: "ordinals", numbers: [1] }
      : null;
}

/** "set for tomorrow", "to call mom", "about the party at 5 pm on Saturday": words and time after the noun. */
function peelAfter(after: string): ReturnType<typeof peelEnd> {
  const plain = after.replace(relative, "");
  const start = peelStart(plain);
  if (start.phrases.length > 0) {
    const end = peelEnd(start.text.replace(connector, ""));
    return { text: end.text, phrases: [...start.phrases, ...end.phrases] };
  }
  return peelEnd(plain.replace(connector, "").replace(again, ""));
}

const again = new RegExp(`^(?:the |my )?${taskNoun} (?:to|about|for|of) `, "i");

function withWhen(target: Target, phrases: { kind: string; text: string }[]): Target {
  const repeat = phrases.find((phrase) => phrase.kind === "repeat")?.text ?? target.repeat;
  const when = phrases
    .filter((phrase) => phrase.kind !== "repeat")
    .map((phrase) => phrase.text)
    .join(" ");
  return { ...target, when: when || null, repeat };
}

function content(text: string): string | null {
  const words = trimPunctuation(text)
    .replace(/^(?:(?:my|the) )?(?:next|upcoming|recurring) (?=\w)/i, "")
    .replace(/ in (?:the|its|their) (?:title|name|notes?|description)s?$/i, "")
    .replace(relativeTail, "");
  return nothing.test(words) ? null : words;
}

/** The name of a list, or nothing for the list of all tasks. */
export function listName(name: string | undefined): string | null {
  const words = trimPunctuation(name ?? "")
    .replace(new RegExp(`^(?:${determiner} )+`, "i"), "")
    .replace(/^of /i, "");
  return words === "" || plainListNoun.test(words) ? null : words;
}
