import { readDraft } from "./draft.ts";
import type { Request } from "./request.ts";
import { readSubject } from "./subject.ts";
import { politeStart } from "./words.ts";

const pronounTitle =
  /^(?:(?:do |check |buy |get )?(?:it|that|this|them|him|her)|go(?: there)?|attend|be there|join)$/i;
/** "renew it": done to what the sentence before is about. */
const itself = /^(?!(?:do|check|buy|get)\b)(\w+) (?:it|them)$/i;
const isPronoun = (title: string): boolean => pronounTitle.test(title) || itself.test(title);
/** What a sentence is about: "My passport expires in October", "I left the bike at the shop". */
const about =
  /^(?<subject>(?:my|our|the|his|her|their) [\w' -]+?) (?:expires?|is|are|was|needs?|has|have|ends?|runs?|starts?|comes?|arrives?|will)\b|^(?:i|we) (?:just )?\w+ (?<object>(?:my|our|the|his|her|their) [\w' -]+?)(?: (?:at|in|on|to|with|from|for|by|yesterday|today|this|last)\b.*)?$/i;
const unwanted =
  /^(?:i|we) (?:don't need|cancell?ed|don't want|no longer need|(?:already )?(?:have|got) (?:enough|plenty of|lots of|too (?:much|many)|some|all the)) (?<what>.+?)(?: any ?more| already)?[,.]?$/i;

/** A request that does not say what it is about takes it from the sentence before, which `read` understands. */
export function withContext(
  request: Request,
  context: string,
  read: (clause: string) => Request,
): Request {
  if (request.intent === "create") return created(request, context);
  if (request.intent !== "delete" && request.intent !== "complete") return request;
  const { target } = request;
  if (target.text !== null || target.when !== null) return request;
  const news = read(context);
  const meant =
    unwanted.exec(context)?.groups?.what ?? (news.intent === "complete" ? news.target.text : null);
  return meant === null || (target.list !== null && target.reference === null)
    ? request
    : { ...request, target: { ...target, text: meant, reference: null } };
}

/** "I'm out of apples, add that to my list", "Bob is late; remind me to call him". */
function created(request: Extract<Request, { intent: "create" }>, context: string): Request {
  const [first] = request.drafts;
  if (!first || (first.title !== null && !isPronoun(first.title))) return request;
  const framed = first.when !== null || first.repeat !== null;
  if (first.title && itself.test(first.title)) {
    const { subject, object } = about.exec(context)?.groups ?? {};
    const named = (subject ?? object)?.replace(/^\w/, (letter) => letter.toLowerCase());
    if (named === undefined) return request;
    return {
      ...request,
      drafts: [{ ...first, title: first.title.replace(itself, `$1 ${named}`) }],
    };
  }
  const told = readDraft(
    readSubject(context) ?? context.replace(politeStart, "").replace(/^i forgot to /i, ""),
    framed ? [{ kind: "moment", text: first.when ?? "", start: 0, end: 0 }] : [],
  );
  return { ...request, drafts: [{ ...first, title: told.title, when: first.when ?? told.when }] };
}
