import { readPriority } from "#server/assistant/models/built-in/language/priority.ts";
import type {
  Change,
  Request,
  Target,
} from "#server/assistant/models/built-in/language/request.ts";
import { listName, readTarget } from "#server/assistant/models/built-in/language/target.ts";
import { group } from "#server/assistant/models/built-in/language/text/group.ts";
import { trimPunctuation } from "#server/assistant/models/built-in/language/text/normalize.ts";
import { choreVerb } from "#server/assistant/models/built-in/language/verbs.ts";
import { peelEnd, peelStart } from "#server/assistant/models/built-in/language/when/peel.ts";
import {
  determiner,
  listNoun,
  taskNoun,
  changeVerb as verb,
} from "#server/assistant/models/built-in/language/words.ts";
import { dateChange } from "./date-change.ts";
import { readPlace } from "./place.ts";
import { readRearrange } from "./rearrange.ts";
import { readShift } from "./shift.ts";

const change = new RegExp(`^(?:i (?:need|want|would like)(?: to)? )?${verb} (?<rest>.+)$`, "i");
const aspect = new RegExp(
  `^(?:the |my )?(?:${taskNoun} )?(?:alert |reminder )?(?<aspect>times?|dates?|due dates?|deadline|day|location|title|name|notes?|description|priority)(?: (?:and (?:time|date)))?(?: of| for| on| in)? `,
  "i",
);
const instead = new RegExp(
  `^(?:${verb}|remind me (?:about|of|to)|show|set|do|make|i want) (?<what>.+? )(?<ahead>[^,]*?)\\binstead(?: of\\b.*)?$`,
  "i",
);
const addNote =
  /^(?:add|put|attach|include|write) (?:an? |the )?(?:note|comment|description|detail)s? (?:to|on|for|in) (?<target>.+?)(?:: ?| (?:saying|that says|that) )(?<note>.+)$/i;
const addNoteFirst =
  /^(?:add|put|attach|include) (?:an? |the )?(?:note|comment)s?(?: that| saying|:)? (?<note>.+) (?:to|on|for) (?<target>.+)$/i;
const addInto = new RegExp(
  `^(?:add|put|include|append) (?<note>.+) (?:to|in|on) (?<target>(?:${determiner} )?(?!(?:my|the|our|all)\\b)(?:[\\w':-]+ ){1,5}(?:reminders?|tasks?|alerts?))$`,
  "i",
);
const rename =
  /^(?:rename|retitle) (?<target>.+?) (?:to|as|into) (?<title>.+)$|^change (?:the )?(?:title|name|wording) of (?<target2>.+?) to (?<title2>.+)$/i;
const takeAndMove =
  /^take (?<target>.+?) and (?:move|put|change|shift|push) (?:it|them) (?:to|on|for|until) (?<when>.+)$/i;
const putOn = /^(?:put|set|make) (?<target>.+?) (?:to|for|on|at|as|due) (?<rest>.+)$/i;
const noDate =
  /^(?:remove|clear|delete|take|drop|unset|strip)(?: off)? (?:the )?(?:due )?(?:date|deadline|due date|time) (?:from|of|off|for) (?<target>.+)$|^(?<target2>.+?) (?:no longer has|doesn't have|has no|needs no|does not have) (?:a |any )?(?:due )?(?:date|deadline|time)(?: any ?more)?$/i;
const unlabel =
  /^(?:remove|take|drop|strip) (?:the )?(?:label |tag )?@?(?<label>[\w-]+)(?: label| tag)? (?:from|off(?: of)?) (?<target>(?!(?:my|the|our) (?:[\w-]+ )*lists?\b).+)$|^(?:untag|unlabel) (?<target2>.+?) (?:as|from|with) @?(?<label2>[\w-]+)$/i;
const label =
  /^(?:label|tag) (?<target>.+?) (?:as|with) @?(?<label>[\w-]+)$|^add (?:the )?(?:label|tag) @?(?<label2>[\w-]+) to (?<target2>.+)$/i;

/** "change ... to ...", "move X to Friday", "push it back a day", "add a note to ...". */
export function readChange(text: string): Request | null {
  const noted = addNote.exec(text) ?? addNoteFirst.exec(text) ?? addInto.exec(text);
  if (noted?.groups)
    return update(readTarget(group(noted, "target")), {
      kind: "note",
      note: trimPunctuation(group(noted, "note")),
    });
  const named = rename.exec(text);
  if (named?.groups)
    return update(readTarget(named.groups.target ?? group(named, "target2")), {
      kind: "title",
      title: trimPunctuation(named.groups.title ?? group(named, "title2")),
    });
  const undated = noDate.exec(text);
  if (undated?.groups)
    return update(readTarget(undated.groups.target ?? group(undated, "target2")), {
      kind: "clear-date",
    });
  const labelled = label.exec(text);
  if (labelled?.groups)
    return update(readTarget(labelled.groups.target ?? group(labelled, "target2")), {
      kind: "label",
      label: labelled.groups.label ?? group(labelled, "label2"),
    });
  const unlabelled = /\b(?:label|tag|untag|unlabel)\b|@\w/i.test(text) ? unlabel.exec(text) : null;
  if (unlabelled?.groups)
    return update(readTarget(unlabelled.groups.target ?? group(unlabelled, "target2")), {
      kind: "unlabel",
      label: unlabelled.groups.label ?? group(unlabelled, "label2"),
    });
  const shifted = readShift(text);
  if (shifted) return shifted;
  const placed = readPlace(text);
  if (placed) return placed;
  const rearranged = readRearrange(text);
  if (rearranged) return rearranged;
  const taken = takeAndMove.exec(text);
  if (taken?.groups)
    return update(readTarget(group(taken, "target")), dateChange(group(taken, "when")));
  const replaced = instead.exec(text);
  if (replaced?.groups) return readInstead(text);
  const changed = change.exec(text);
  if (changed?.groups) return readChanged(group(changed, "rest"));
  return readPut(text);
}

const update = (target: Target, change: Change): Request => ({ intent: "update", target, change });

function readInstead(text: string): Request {
  const head = text
    .replace(/\binstead\b.*$/i, "")
    .replace(
      new RegExp(
        `^(?:${verb}|remind me(?: (?:about|of|to))?|show|set|do|make|i want to change|i want)\\s+`,
        "i",
      ),
      "",
    )
    .trim();
  const cut = head.search(/ (?:to(?: start)?(?: on)?|as|for) (?=\S+(?: \S+)?(?: and \S+)?$)/i);
  const peeled =
    cut > 0
      ? { text: head.slice(0, cut), when: head.slice(cut) }
      : { text: peelEnd(head).text, when: peelEnd(head).phrases[0]?.text ?? "" };
  return update(
    readTarget(peeled.text),
    dateChange(peeled.when.replace(/^ (?:to start|as|to)\b/i, "").trim()),
  );
}

/** What follows "change": a target, then "to", "from ... to", "by" or "for" and what it becomes. */
function readChanged(rest: string): Request | null {
  const clean = rest.replace(/,? (?:since|because|as) .*$/i, "").replace(/[.!?]$/, "");
  const priority = readPriority(clean);
  const dated =
    dateChange(/ to (?<value>[^,]+)$/i.exec(clean)?.groups?.value ?? "").kind === "date";
  if (priority.priority !== null && /\bpriority\b|\bp[1-4]\b|urgent/i.test(clean) && !dated) {
    return update(
      readTarget(
        priority.text.replace(/\b(?:the )?priority of\b/i, "").replace(/\s+(?:to|as|from)$/i, ""),
      ),
      { kind: "priority", priority: priority.priority },
    );
  }
  const about = aspect.exec(clean);
  const body = about ? clean.slice(about[0].length) : clean;
  const become = cutAtChange(body);
  const leads = /^(?:to |from .+? to )(?<value>.+?) (?:for|on) (?<target>.+)$/i.exec(body);
  if (leads?.groups && about)
    return update(readTarget(group(leads, "target")), dateChange(group(leads, "value")));
  if (become && become.target !== "") {
    const target = readTarget(trimPunctuation(become.target));
    const change = becomes(become.value, clean);
    if (change.kind !== "unsaid")
      return update(become.from ? { ...target, when: target.when ?? become.from } : target, change);
    if (bothChores(become)) {
      return update(target, { kind: "title", title: trimPunctuation(become.value) });
    }
    const include = /^(?:include|add|say|read|be) (?<note>.+)$/i.exec(become.value);
    if (include?.groups) return update(target, { kind: "note", note: group(include, "note") });
  }
  if (become?.from && become.target === "")
    return update(readTarget(about ? "" : become.from), becomes(become.value, clean));
  const from = /^(?<target>.+?) from (?<old>.+?) to (?<value>.+)$/i.exec(body);
  if (from?.groups)
    return update(readTarget(group(from, "target")), {
      kind: "title",
      title: group(from, "value"),
    });
  const target = readTarget(body);
  if (
    target.reference === null &&
    !new RegExp(`\\b(?:${taskNoun}|list|due|deadline)\\b`, "i").test(rest) &&
    peelEnd(body).phrases.length === 0
  )
    return null;
  const end = new RegExp(`\\b${taskNoun}\\b`, "i").test(body) ? null : peelEnd(body).phrases[0];
  return update(
    end ? { ...target, when: null, repeat: null } : target,
    end ? dateChange(end.text) : { kind: "unsaid" },
  );
}

/** "change buy milk to buy oat milk": what is done becomes something else to do. */
const bothChores = ({ target, value }: Cut): boolean =>
  startsWithVerb.test(target) && startsWithVerb.test(value);
const startsWithVerb = new RegExp(`^${choreVerb}\\b`, "i");

/** Where something is changed "to 10", that is a time. */
const hour = /^(?:1\d|2[0-3]|\d)$/;

type Cut = { target: string; from: string | null; value: string };

/** Where "to" introduces what the target becomes: a time if any reading gives one, else the first "to". */
function cutAtChange(body: string): Cut | null {
  const marks = [
    ...body.matchAll(
      /(?:^|,? )(?:to|until|till|as|into|by|back|forward|for(?= (?:next|this|tomorrow|today|tonight|the \d)))(?= )/gi,
    ),
  ];
  const cuts = marks.map((mark) => ({
    word: mark[0].replace(/[, ]/g, "").toLowerCase(),
    left: body.slice(0, mark.index),
    value: body.slice(mark.index + mark[0].length).trim(),
  }));
  const isDated = ({ value }: Pick<Cut, "value">): boolean => {
    if (hour.test(value)) return true;
    const { text, phrases } = peelStart(value);
    return phrases.length > 0 && text === "" && !/\b(?:reminders?|tasks?|alerts?)\b/i.test(value);
  };
  // "the ones for today to monday": what follows the last "to" is the new time.
  const dated =
    cuts.findLast((cut) => cut.word === "to" && isDated(cut)) ?? cuts.find((cut) => isDated(cut));
  const filed = cuts.find(({ value }) =>
    new RegExp(`(?:\\bproject|${listNoun})$|^#|^(?:include|add|say|read)\\b`, "i").test(value),
  );
  const cut =
    dated ??
    filed ??
    cuts.find(
      ({ value }) =>
        !new RegExp(`\\b${taskNoun}\\b`, "i").test(value) &&
        !new RegExp(`\\b${taskNoun}$`, "i").test(
          body
            .slice(0, body.length - value.length)
            .trim()
            .replace(/ to$/i, ""),
        ),
    );
  if (!cut) return null;
  const from = /,?(?:^| )(?<from>from .+)$/i.exec(cut.left);
  return {
    target: from ? cut.left.slice(0, from.index) : cut.left,
    from: from?.groups?.from ?? null,
    value: cut.value,
  };
}

function becomes(value: string, whole: string): Change {
  const list = new RegExp(
    `^(?:(?:${determiner}) )?(?<name>[\\w' -]+?) (?:project|${listNoun})$`,
    "i",
  ).exec(value);
  if (list?.groups)
    return {
      kind: "list",
      list: listName(list.groups.name) ?? group(list, "name"),
      certain: true,
    };
  const date = dateChange(value);
  if (date.kind === "date") return date;
  if (/\b(?:title|name|rename)\b/i.test(whole))
    return { kind: "title", title: trimPunctuation(value) };
  return { kind: "unsaid" };
}

/** "put all the reminders on Monday to Tuesday", "make it 5 pm", "set X to high priority". */
function readPut(text: string): Request | null {
  const priority = readPriority(text);
  const made = putOn.exec(text);
  const short = /^(?:make|set|mark|give|flag) (?<target>.+?)(?: (?:to|as|for|a))?$/i.exec(
    priority.text,
  );
  if (
    priority.priority !== null &&
    short?.groups &&
    !/\b(?:reminder|task|to-?do) (?:to|about|for) \w/i.test(group(short, "target"))
  ) {
    return update(
      readTarget(group(short, "target").replace(/^(?:the )?priority (?:of|for|on) /i, "")),
      {
        kind: "priority",
        priority: priority.priority,
      },
    );
  }
  const pointed =
    /^(?:make|set|do|have) (?<target>it|that|them|both|those) (?:to |for |on |at |due )?(?<rest>.+)$/i.exec(
      text,
    );
  if (pointed?.groups) {
    const change = dateChange(group(pointed, "rest"));
    return change.kind === "date" ? update(readTarget(group(pointed, "target")), change) : null;
  }
  if (
    !made?.groups ||
    !new RegExp(`^(?:all |the |my |both )+.*\\b(?:${taskNoun})\\b`, "i").test(group(made, "target"))
  )
    return null;
  const cut = / (?:to|until) (?<value>.+)$/i.exec(text);
  const value = cut?.groups?.value ?? group(made, "rest");
  const target = text
    .slice(0, text.length - value.length)
    .replace(/^(?:put|set|make) /i, "")
    .replace(/ (?:to|for|on|at|until|due)? ?$/i, "");
  const changed = dateChange(value);
  return changed.kind === "date" ? update(readTarget(target), changed) : null;
}
