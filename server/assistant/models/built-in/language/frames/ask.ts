import type { Request } from "../request.ts";
import { readTarget } from "../target.ts";
import { group } from "../text/group.ts";
import { choreVerb } from "../verbs.ts";
import { peelEnd } from "../when/peel.ts";
import { findWhenPhrases } from "../when/phrases.ts";
import { determiner, listNoun, taskNoun } from "../words.ts";

const show =
  "(?:show(?: me)?|list(?: me| out)?|read(?: me| out| back| over| off)?|display|give(?: me)?|tell(?: me)?|send(?: me)?|bring (?:up|to the screen)|bing up|pull up|open(?: up)?|let me (?:see|hear|know)|see|view|check|check on|find|search(?: for)?|look (?:up|for|at)|recite|repeat|recall|go (?:over|through)|look over|review|get me|hear|print|say|announce|name|enumerate|outline|summari[sz]e|fetch|remind me (?:what|which)|run through|call up|what about|how about|check if|check whether|count)";
const command = new RegExp(
  `^(?:i(?:'d like| want| wanna| need| would like)(?: you)? to )?${show}\\b(?<what>.*)$`,
  "i",
);
const noun = new RegExp(
  `\\b(?:${taskNoun}|(?:my|the|any|our|a|this|that|your|specific|shopping|grocery|work|todo|do) (?:[\\w'-]+ ){0,2}(?:lists?)|lists?|agenda|to ?-?dos?|todos|overdue)\\b`,
  "i",
);
const aboutTasks =
  /\b(?:reminders?|remainders?|tasks?|to[ -]?dos?|to do'?s?|todo'?s?|lists?|agenda|overdue|errands?|chores?|inbox|backlog|subtasks?|my (?:\w+ )?priorit(?:y|ies))\b/i;
const memory =
  /^(?:what|which)\b.*\b(?:you|i) .*\bremind(?:ed)? me\b|\bi wanted to (?:remember|recall|keep in mind)\b|\bwhat did i (?:ask|tell|want) you to (?:remind|remember|note)\b|\b(?:next|first|last|only) (?:thing|one)\b.*\bbe reminded (?:of|about)\b|\b(?:things?|somethings?|what|that|it)\b.*\b(?:i|did i) (?:wanted|want|wished|not want|needed)?\s*(?:to )?(?:remember|recall|keep in mind|bear in mind|forget)\b/i;
const duty =
  /^(?:what|which|whats)\b.*\b(?:do|did|should|must|have|am|was|were) (?:i|we) (?:still )?(?:have|need|got|want|got left|supposed|meant|going)?(?: left)?(?: to)? ?(?:do|buy|get|finish|complete|work on|pick up|take care of|start with|get done|remember|recall|tackle|focus on|prepare|pay|bring)\b/i;
const undone =
  /^(?:what|which)\b.* (?:needs?|has|have|is|are|still needs?) (?:left )?to (?:be )?(?:get )?(?:do|done|finished|bought|completed)\b/i;
const day =
  /\b(?:what(?:'s| is| are| do| does)?|whats|anything|is there|are there|do i have|what've i got|have i got|am i)\b.*\b(?:due|scheduled|planned|on my plate|going on|on (?:for|tap)|coming up|up next|next|plans|free|busy|left|to do|pending|lined up|outstanding)\b/i;
/** "what is a shopping list" asks about the word. */
const definition =
  /^(?:what(?:'s| is| are)|who (?:wrote|made|invented)|define) (?:an? |the bucket)(?! (?:good|list of) )/i;
/** What another kind of list holds. */
const elsewhere =
  /\b(?:travel|weather|traffic|news|stock|fraud|security|severe) alerts?\b|\b(?:best|fun|good|top|popular|cool|interesting|free) (?:\w+ )?things to\b|\b(?:e-?mails?|texts?|messages?|voicemails?)\b.*\binbox\b|\b(?:health|data|phone|insurance|payment|retirement|meal) plans?\b|\b(?:play|guest|wine|price|wait|waiting|watch|black|white|mailing|best ?seller|hit) ?lists?\b(?! of tasks)/i;
const mine = /\b(?:i|i've|my|me|we|our)\b/i;
const when =
  /^(?:when|what time|what day)(?:'s| is| are| was| were| will)? (?:my|our) (?<what>.*)$|^(?:when|what time|where|what day) (?:do|does|did|am|are|should|must|will|was|were) (?:i|we) (?:(?:have|need|got|supposed|meant|going|planning|set|plan|schedule) (?:to |for |up )?)+(?<duty>.*)$/i;
/** Things that are in a diary and not in the world: "when is the dentist appointment". */
const diary =
  /^(?:when|what time|where|what day)(?:'s| is| are| was)? (?:the|that|this) (?<what>(?:[\w'-]+ ){0,4}(?:appointments?|check-?ups?|lessons?|practice|recital|interview|exam|deadline|visit|meeting|call|errand|party|dinner|lunch|class)(?: .*)?)$/i;
const anywhere =
  /^(?:do|did|am|should|will|have) (?:i|we) .*\b(?:anything|anywhere|something|somewhere|any plans?|stuff)\b|^(?:(?:have )?(?:you )?got )?(?:anything|something)(?: else)?(?: for (?:me|us))?(?: (?:to do|left|on|due|planned|urgent))?(?: (?:for |on )?(?:today|tonight|tomorrow|this \w+|next \w+))?$/i;
const outlook =
  /^how(?:'s| is| are| does| do) (?:my|our) (?:\w+ )?(?:day|week|weekend|month|morning|afternoon|evening|schedule|agenda|tomorrow|list)\b/i;
/** A search that says nothing of tasks is one of tasks, unless it is one of the world. */
const searched =
  /^(?:search(?: for)?|look for|find(?: me)?) (?:the |my |any(?:thing about)? |all )?(?<what>[\w' -]+)$/i;
const worldly =
  /\b(?:near|nearby|nearest|closest|online|web|internet|google|amazon|flights?|hotels?|restaurants?|recipes?|news|images?|pictures?|videos?|songs?|movies?|jobs?|places?|shops?|stores?|phone|keys|wallet|car|out|how|what|who|why|where|when)\b/i;
const bareList = new RegExp(
  `^(?!${choreVerb}\\b)(?:${determiner} )?(?:[\\w'-]+ ){0,2}(?:list|lists|reminders|tasks|to-?dos|agenda|to do)(?: (?:for|about|on|in|due|that|with|without|labell?ed|tagged) .+)?$`,
  "i",
);
const listsThemselves =
  /\b(?:(?:what|which|my|the|all|any|available|current|how many|see|check|open)(?: \w+){0,2} lists|what projects|my projects|all projects|my labels|what labels|lists (?:do|have|are|did) )\b|^(?:show|list)\b.* (?:lists|projects|labels)$/i;
const holds =
  /^(?:what|anything|whats)?(?:'s|\s*\b(?:is|are|do|have))*\s*\b(?:i|we) (?:have|got)(?: got)?(?: anything| something| stuff| much| a lot| owt)?(?: (?:for|on|at|in|today|tomorrow|tonight|this|next|coming|left|to do)\b.*)?$|^(?:is|are) there (?:anything|something)(?: (?:for|on|today|tomorrow|tonight|this|next)\b.*)?$/i;
const filed =
  /^(?:what(?:'s| is| do i have)(?: still)?(?: left)?(?: to do)?|anything|(?:do i have )?anything(?: left)?(?: to do)?|show(?: me)?(?: everything| all)?) (?<place>(?:in|under) (?:the |my )?(?:project [\w-]+|[\w-]+ project))$|^(?:show|open|see|list)(?: me)? (?:the |my )?(?<project>project [\w-]+|[\w-]+ project)$/i;
const past =
  /\b(?:did i|have i|i(?:'ve| have)?) (?:already )?(?:finish(?:ed)?|complete[d]?|done|get done|accomplish(?:ed)?)\b|\bdid i (?:already )?do\b/i;
const question =
  /^(?:what|whats|what's|which|when|when's|where|where's|who|how (?:many|much|long|full|big|busy)|do|does|did|is|isn't|are|aren't|was|were|have|has|any|anything|am|will|should|can|whose|were there)\b/i;
const onList = new RegExp(
  `^(?:(?:is|are) there(?: any)?|(?:do|did) (?:i|we) (?:already |still )?(?:have|need)(?: to (?:buy|get|do|pick up))?|have (?:i|we) (?:already |ever )?(?:got|added|put|included|written)|did (?:i|we) (?:remember to |forget to |already )*(?:add|put|include|make|note|write|jot)(?: down)?|is|are|was|were)\\b ?(?<what>.*?)(?: already)? (?:on|in|to|from|onto|for|one of|among|part of|according to|included (?:in|on))? ?(?:${determiner} )?(?<name>(?:[\\w'-]+ ){0,2}?)(?:${listNoun})(?<rest>.*)$`,
  "i",
);
const contains = new RegExp(
  `^(?:does|do|did) (?:${determiner} )?(?<name>(?:[\\w'-]+ ){0,2}?)(?:${listNoun}|${taskNoun}) (?:have|include|contain|say|mention|list) (?:(?:anything|something)(?: (?:for|about|on|regarding))? )?(?<what>.+?)(?: (?:on|in) (?:it|there))?$`,
  "i",
);
const briefing =
  /^(?:brief|fill|catch) me (?:on|in(?: on)?|up(?: on)?)\b|^give me (?:an? |the )?(?:overview|summary|rundown|update|brief(?:ing)?) (?:of|on|for) (?:my |the )?(?:day|week|today|tomorrow|tasks|list|weekend|morning)\b|^what's on(?: for| deck| tap| deck for| tap for)*(?: (?:today|tonight|tomorrow|this \w+|next \w+|the weekend|\w+day))?$|^what(?:'s| is) (?:happening|going on)(?: (?:on|for))?(?: (?:today|tonight|tomorrow|this \w+|next \w+|\w+day))$|^what(?: still)? remains\b(?: to (?:be )?(?:do|done))?(?: (?:for|on|this|today|tomorrow)\b.*)?$|^what(?:'s| is) on (?:the docket|the cards|deck)\b/i;
const late =
  /^(?:is )?(?:anything|something) (?:running )?late$|^what (?:am i|are we) (?:running )?(?:late|behind) (?:on|with)\b|^what(?:'s| is| have i) (?:slipped|late|missed)\b/i;
const next =
  /\bwhat(?:'s| is) (?:up )?next\b|^what now$|\bwhat should i (?:do|work on|start|tackle|focus on)\b|^instruct me what to do$|\bmy (?:\w+ )?(?:plans?|day|week|planning)\b/i;

/** "I want to know what ...", "tell me if ...": the question itself follows. */
const embedded =
  /^(?:tell me|let me know|know|see|hear|find out|check|do you know|any idea|i wonder|i'm wondering|i (?:forgot|forget|can't remember|don't remember|don't know)|i'm not sure)(?: about)? (?=(?:what|whats|what's|which|when|where|how|if|whether)\b)(?<whether>(?:if|whether) )?/i;

/** An embedded question in the order of words of one that stands alone: "if there is ..." -> "is there ...". */
function unembedded(text: string): string {
  const found = embedded.exec(text);
  if (!found) return text;
  const rest = text.slice(found[0].length);
  return found.groups?.whether
    ? rest
        .replace(
          /^(there|my [\w' -]+?|[\w' -]+?)(?:'s| (is|are)) /i,
          (_all, who, is) => `${is ?? "is"} ${who} `,
        )
        .replace(/^(i|we) (?=have|need|got|put|added|made)/i, "do $1 ")
        .replace(/^((?:my|our|the) [\w' -]+?) (?:has|includes|contains) /i, "does $1 have ")
    : rest;
}
const trailing =
  / (?:already|yet|or not|at all|by any chance|so far|right now|at the moment|out loud|aloud)$/i;
/** "check my list for milk", "look at the list and tell me if there's milk on it". */
const scanned = new RegExp(
  `^(?:check|search|scan|look (?:at|in|on|through|over)|see|go through) (?<list>(?:${determiner} )?(?:[\\w'-]+ ){0,2}?${listNoun}) (?:for|and (?:see|tell me|check|let me know) (?:if|whether)(?: there(?:'s| is| are))?)(?: any)? (?<what>.+?)(?: (?:is|are))?(?: (?:on|in) (?:it|there))?$`,
  "i",
);

/** Questions about the person's tasks and commands to show them. What asks about the world is not a request of ours. */
export function readAsk(text: string): Request | null {
  const clean = unembedded(text.replace(/[?.!]+$/, "").trim()).replace(trailing, "");
  if (elsewhere.test(clean)) return null;
  if (definition.test(clean)) return null;
  if (late.test(clean)) return ask("overdue tasks", asksOf(clean));
  if (outlook.test(clean) || anywhere.test(clean) || briefing.test(clean))
    return ask(timeOnly(clean), "show");
  if (listsThemselves.test(clean) && !/\b(?:tasks|reminders|items)\b/i.test(clean))
    return { intent: "list", target: readTarget(""), asks: "lists" };
  const asks = asksOf(clean);
  const told = command.exec(clean)?.groups?.what?.trim();
  if (/^how (?:many|much)\b/i.test(clean) && !aboutTasks.test(clean)) return null;
  if (/^(?:how (?:do|can|to|does|should)|why|who|can i mix)\b/i.test(clean)) return null;
  const search = scanned.exec(clean)?.groups;
  if (search?.what && peelEnd(search.what).text !== "")
    return ask(`${search.what} on ${search.list}`, asks);
  const listed = contains.exec(clean) ?? onList.exec(clean);
  if (listed?.groups && aboutTasks.test(clean))
    return ask(
      `${listed.groups.what} on ${listed.groups.name} list ${group(listed, "rest")}`.trim(),
      asks,
    );
  const { place, project } = filed.exec(clean)?.groups ?? {};
  if (place || project) return ask(`tasks ${place ?? `in ${project}`}`, asks);
  if (
    memory.test(clean) ||
    (question.test(clean) && past.test(clean)) ||
    duty.test(clean) ||
    undone.test(clean) ||
    next.test(clean)
  )
    return ask(`${past.test(clean) ? "completed " : ""}${timeOnly(clean)}`, asks);
  if (
    day.test(clean) &&
    (mine.test(clean) ||
      aboutTasks.test(clean) ||
      /^(?:what(?:'s| is)|anything|whats|is there (?:anything|something)|is anything|are there things) (?:\w+ )?(?:due|scheduled|planned|on(?: (?:for|tap|deck|my|the list)\b|$)|coming up|overdue|left)\b/i.test(
        clean,
      ))
  ) {
    return ask(aboutTasks.test(clean) ? subject(told ?? clean) : timeOnly(clean), asks);
  }
  if (holds.test(clean)) return ask(timeOnly(clean), asks);
  const timed = when.exec(clean);
  if (timed?.groups) return ask(subject(timed.groups.what ?? group(timed, "duty")), asks);
  const dated = diary.exec(clean);
  if (dated?.groups) return ask(subject(group(dated, "what")), asks);
  const sought = searched.exec(clean)?.groups?.what;
  if (sought && /^search|^look for/i.test(clean) && !worldly.test(sought)) return ask(sought, asks);
  if (told !== undefined) {
    const what = told;
    if (what !== "" && peelEnd(what).text === "") return ask(what, asks);
    if (past.test(what)) return ask(`completed ${timeOnly(what)}`, asks);
    if (
      aboutTasks.test(what) ||
      (noun.test(what) && /\balerts?\b/i.test(what)) ||
      memory.test(what)
    )
      return ask(subject(what), asks);
    if (
      /^(?:everything|all|them all|(?:every|all)(?:thing| of it)?(?: .*)?(?:due|overdue).*|(?:all )?(?:the )?(?:completed|finished|done|open)(?: ones)?|(?:it|them))\b/i.test(
        what,
      ) &&
      !/^(?:all|everything) (?:about|the)\b/i.test(what)
    )
      return ask(what, asks);
    return /^(?:what's|what is|what i have)\b.*\b(?:due|left|planned|to do)\b/i.test(what)
      ? ask(timeOnly(what), asks)
      : null;
  }
  if (
    question.test(clean) &&
    (aboutTasks.test(clean) || /\b(?:my|the|any|our) (?:\w+ )?alerts?\b/i.test(clean))
  )
    return ask(subject(clean), asks);
  if (bareList.test(clean) && aboutTasks.test(clean)) return ask(clean, asks);
  return /^(?:reminders|tasks|to-?dos) (?:for|about|on)\b/i.test(clean) ||
    /^(?:(?:my|all|any|the) )*(?:reminders|tasks|to-?dos|chores|errands)$/i.test(
      peelEnd(clean).text,
    )
    ? ask(clean, asks)
    : null;
}

const owned =
  /\b(?:my|our|the(?! bucket))(?: [\w'-]+){0,2}? (?:lists?|reminders|tasks|to-?dos|chores|errands|agenda)\b/i;

/** What nothing else has claimed, and yet speaks of the person's list, is answered with that list. */
export function readMention(text: string): Request | null {
  const about = elsewhere.test(text) ? null : owned.exec(text)?.[0];
  return about ? ask(about, "show") : null;
}

const asksOf = (text: string): "show" | "count" =>
  /^(?:how many|how much)\b|\bhow many\b|^count\b|\bnumber of\b/i.test(text) ? "count" : "show";

const ask = (what: string, asks: "show" | "count"): Request => {
  const target = readTarget(what);
  return {
    intent: "list",
    asks,
    target: {
      ...target,
      all: true,
      reference: target.reference?.kind === "them" ? null : target.reference,
    },
  };
};

/** The time a question names, and nothing else of it. */
const timeOnly = (text: string): string => {
  const phrases = findWhenPhrases(text).map((phrase) => phrase.text);
  return `${/\boverdue|late\b/i.test(text) ? "overdue " : ""}tasks ${phrases.join(" ")}`.trim();
};

const asking =
  /^(?:(?:what's|whats|what|which|when's|when|where's|where|who|how|many|much|do|does|did|is|isn't|are|aren't|was|were|have|has|can|will|should|already|ever|still|check|if|whether|i|you|there|be|in|of|out|about|me|us|any|more|the details?|details?|(?:the )?location|time|until|see|know|set|make|made|got|for|please)\b[ ,]*)+/i;
const tail =
  /\s+(?:do i have|have i got|i have|i've got|are there(?! (?:for|on|in|due|this|next|today|tomorrow)\b)|are set|is set|do i|did i set|happening|is(?! (?:overdue|late|past due|due|open|completed|finished|done|in|for)\b)|will be off|be off|going off|please|back to me|to me|back|, read)\b.*$/i;

/** The noun phrase of a question: "What are my reminders with Amanda next week" -> "my reminders with Amanda next week". */
function subject(text: string): string {
  const rest = text.replace(asking, "").trim();
  const have =
    /\b(?:do i have|have i got|that i have|i have)(?: set| set up| scheduled| left| due)*(?: (?<after>.*))?$/i.exec(
      rest,
    );
  const before = have ? rest.slice(0, have.index).trim() : rest;
  const after = group(have, "after");
  return `${before} ${after}`
    .trim()
    .replace(after === "" ? tail : /$^/, "")
    .trim();
}
