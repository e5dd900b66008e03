import { isFiled, splitClauses } from "./clauses.ts";
import { withContext } from "./context.ts";
import { readDraft } from "./draft.ts";
import { readAsk, readMention } from "./frames/ask.ts";
import { readChange } from "./frames/change/change.ts";
import { readRepeating } from "./frames/change/repeating.ts";
import { readChosen, readCorrection } from "./frames/correct.ts";
import { readFinish } from "./frames/finish.ts";
import { readHistory } from "./frames/history.ts";
import { readAfterTime, readCapture } from "./frames/make/capture.ts";
import { readChore } from "./frames/make/chore.ts";
import { readCollection } from "./frames/make/collection.ts";
import { readJot } from "./frames/make/jot.ts";
import { readMakeReminder } from "./frames/make/make-reminder.ts";
import { readNewList } from "./frames/make/new-list.ts";
import { readRemind } from "./frames/make/remind.ts";
import { isOutside } from "./frames/outside.ts";
import { readRemove } from "./frames/remove.ts";
import { readScreenAsk } from "./frames/screen.ts";
import { readTalk } from "./frames/talk.ts";
import type { Request } from "./request.ts";
import { aroundMentions } from "./text/mentions.ts";
import { normalize, trimPunctuation } from "./text/normalize.ts";
import { remember } from "./text/remember.ts";
import { choreVerb } from "./verbs.ts";
import { peelStart } from "./when/peel.ts";
import { findWhenPhrases } from "./when/phrases.ts";
import { politeEnd, politeStart } from "./words.ts";

/** In the order in which they claim a sentence: the frame that names its verb most exactly first. */
const frames = [
  readTalk,
  readScreenAsk,
  readRepeating,
  readCollection,
  readHistory,
  readRemindOrChange,
  readUndate,
  readMakeReminder,
  readAskQuestion,
  readRemove,
  readFinish,
  readChange,
  readJot,
  readNewList,
  readAsk,
  readChore,
];

const question =
  /^(?:what|whats|which|when|where|who|how|do|does|did|is|are|was|were|have (?:i|we|you|there)|has|any|anything|am|show|list|display)\b/i;

function readRemindOrChange(text: string): Request | null {
  return /\binstead of\b/i.test(text) ? readChange(text) : readRemind(text);
}
function readUndate(text: string): Request | null {
  return /^(?:remove|clear|delete|take(?: off)?|drop|unset|strip) (?:the )?(?:due |dead|dates?\b|time (?:of|off|from)|(?:label|tag) |@)|^un(?:tag|label)\b/i.test(
    text,
  )
    ? readChange(text)
    : null;
}
function readAskQuestion(text: string): Request | null {
  return question.test(text) ? readAsk(text) : null;
}

/** "can you call a cab", "can I mix these": asked of the assistant itself, which does no chores. */
const asksForAct = /^(?:please )?(?:can|could|may|should|would|will) (?:you|u|i|we|someone)\b/i;

/** One clause as one request. */
function readClause(clause: string): Request {
  const text = clause.replace(politeEnd, "").trim();
  const whole = readTalk(text);
  if (whole) return whole;
  const duty = /^i (?:need|want) to\b|^i'd like to\b|^i would like to\b|^help me/i.exec(text);
  const stripped = trimPunctuation(text.replace(politeStart, ""));
  if (isOutside(stripped)) return { intent: "none" };
  for (const read of frames) {
    if (
      read === readChore &&
      asksForAct.test(text) &&
      !/\b(?:remember|forget|lists?)\b/i.test(text) &&
      findWhenPhrases(text).length === 0
    )
      continue;
    const request =
      read === readChore && duty
        ? readChore(text.replace(/^help me (?:to )?/i, ""))
        : read(stripped);
    if (request) return request;
  }
  return (
    readCorrection(text) ??
    readChosen(text) ??
    readFronted(stripped) ??
    readCapture(stripped) ?? { intent: "none" }
  );
}

/** "Tomorrow at 5 remind me to ...": the time said first belongs to what follows. */
function readFronted(text: string): Request | null {
  const { text: rest, phrases } = peelStart(text);
  const [phrase] = phrases;
  if (!phrase || rest === "") return null;
  const read = readClause(trimPunctuation(rest));
  const noted = read.intent === "none" ? readAfterTime(trimPunctuation(rest)) : null;
  if (read.intent !== "create" && noted === null) return read.intent === "none" ? null : read;
  const request =
    read.intent === "create"
      ? read
      : { intent: "create" as const, weak: true, drafts: noted ? [noted] : [] };
  return {
    ...request,
    drafts: request.drafts.map((draft) =>
      phrase.kind === "repeat"
        ? { ...draft, repeat: draft.repeat ?? phrase.text }
        : { ...draft, when: draft.when ?? phrase.text },
    ),
  };
}

/** What a person's message asks for, in order. A message that asks for nothing of ours is one `none`. */
export const understand = remember((message) => aroundMentions(message, read));

function read(message: string): readonly Request[] {
  const whole = readTalk(normalize(message)) ?? readCorrection(normalize(message));
  if (whole) return [whole];
  const clauses = splitClauses(normalize(message), readClause);
  const parts = clauses.map((clause) => ({ clause, request: readClause(clause) }));
  const strong = parts.some(({ request }) => request.intent === "create" && !request.weak);
  const requests: Request[] = [];
  let context: string | null = null;
  let list: string | null = null;
  for (const [index, { clause, request }] of parts.entries()) {
    const background =
      request.intent === "none" ||
      (strong &&
        request.intent === "create" &&
        request.weak &&
        !isFiled(parts[index - 1]?.request)) ||
      asksBeforeAdding(request, parts[index + 1]?.request) ||
      leadsUpTo(clause, request, parts[index + 1]?.request) ||
      tellsWhy(request, parts[index + 1]?.request);
    if (background && parts.length > 1) {
      context ??= clause;
      if (request.intent === "list") list = request.target.list;
    } else
      requests.push(
        splitCreate(context ? onto(list, withContext(request, context, readClause)) : request),
      );
  }
  if (requests.some(({ intent }) => intent !== "none")) return requests;
  return [readMention(normalize(message)) ?? { intent: "none" }];
}

/** What was asked of a list is added to that list. */
function onto(list: string | null, request: Request): Request {
  if (request.intent !== "create" || list === null) return request;
  return {
    ...request,
    drafts: request.drafts.map((draft) => ({ ...draft, list: draft.list ?? list })),
  };
}

/** "... buy milk tomorrow and call mom on Friday" is two tasks: each has its verb and its time. */
function splitCreate(request: Request): Request {
  if (request.intent !== "create" || request.drafts.length !== 1) return request;
  const [draft] = request.drafts;
  const both = /^(?<left>.+?),? and (?:to |also |then )*(?<right>.+)$/i.exec(
    draft?.title ?? "",
  )?.groups;
  if (!draft || !both || !new RegExp(`^${choreVerb}\\b`, "i").test(both.right ?? ""))
    return request;
  const left = readDraft(both.left ?? "", [], draft.list);
  const timed = left.when !== null || left.repeat !== null;
  return timed ? { ...request, drafts: [left, { ...draft, title: both.right ?? "" }] } : request;
}

/** "Do I have soda on my list? If not, add it." asks for the second only. */
const asksBeforeAdding = (request: Request, next: Request | undefined): boolean =>
  request.intent === "list" &&
  next?.intent === "create" &&
  next.drafts.every((draft) => draft.title === null);

/** "I have to pay the sitter on Friday, remind me on Thursday": what is to be done, then when to say so. */
const leadsUpTo = (clause: string, request: Request, next: Request | undefined): boolean =>
  ((request.intent === "create" && request.weak) ||
    /^(?:i|we)(?:'ve|'d)? (?:need|have|got|gotta|must|want|should)\b/i.test(clause)) &&
  next?.intent === "create" &&
  next.drafts.every(({ title, list }) => title === null && list === null);

/** "I bought the eggs, so take them off": the news is why, the request is the other. */
const tellsWhy = (news: Request, next: Request | undefined): boolean =>
  news.intent === "complete" &&
  news.target.weak &&
  (next?.intent === "delete" || next?.intent === "complete") &&
  next.target.reference !== null;
