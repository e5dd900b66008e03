import type { Request } from "../request.ts";
import { readTarget } from "../target.ts";
import { taskNoun } from "../words.ts";

const verb =
  "(?:delete|remove|cancel|erase|clear(?: out| off)?|get rid of|kill|drop|scrap|trash|discard|wipe(?: out)?|eliminate|dismiss|dump|forget about|throw (?:out|away)|cross out|strike out|scratch(?: off)?|rearrange|unset|turn off|stop|disable|purge|empty|take (?:away|out|off)|strike)";
const remove = new RegExp(
  `^(?:(?:.* )?(?:find|open) (?:my |the )?lists?(?: and)? )?(?:also )?${verb} (?<what>.+)$`,
  "i",
);
/** Said of tasks and lists alone: one can also bin the old sofa. */
const throwAway = new RegExp(
  `^(?:bin|ditch|nix|axe|strike|lose|chuck|junk|toss|zap|do away with|clean out|never ?mind|forget|skip|ignore|disregard|nuke|obliterate|torch)(?: about)? (?<what>.*\\b(?:${taskNoun}|lists?)\\b.*)$`,
  "i",
);
const takeOff = /^(?:take|cross|strike|scratch|knock|pull|get) (?<what>.+? off(?: of)? .+)$/i;
/** "take milk off", of whatever list it is on. */
const justOff =
  /^(?:take|cross|strike|scratch) (?!(?:the |my )?(?:due )?(?:date|deadline|time)\b|(?:the |some |a )?(?:time|day|week|shift|hat|shoes|coat|edge)\b)(?<what>[\w' ]+?) off$/i;
const noMore =
  /^(?:no more (?:(?:reminding|alerting) me|reminders?|alerts?|tasks?)|stop (?:reminding|alerting) me|(?:you )?(?:don't|do not|needn't|no longer)(?: (?:have|need) to)? (?:remind|alert) me(?: anymore| any more| again)?) ?(?:to |about |of )?(?<what>.*?)(?: any ?more)?$/i;
const unwanted =
  /^(?:i |we )?(?:don't|do not|no longer) (?:need|want|require) (?:(?:to be reminded|you to remind me|reminding|a reminder) (?:to |about |of |for )?|(?!to\b))(?<what>.+?)(?: any ?more| any longer)?$/i;
const howToRemove = /^.*\bhow (?:can|do) i (?:remove|delete) (?<what>(?:the|this|that|my) .+)$/i;
const shouldNot =
  /^(?:the|my) list (?:should not|shouldn't|must not|mustn't) (?:contain|have|include) (?<what>.+?)(?: (?:on|in) it)?$/i;

/** What is kept elsewhere. */
const notOurs =
  /\b(?:accounts?|apps?|contacts?|e-?mails?|messages?|photos?|pictures?|subscriptions?|membership|history|cookies|timers?|alarms?|orders?|reservations?|cards?)$|\b(?:from|off) (?:my|the) (?:playlists?|queue|favou?rites|cart|basket|watch ?list|library|bookmarks|computer|phone|laptop|pc|browser|car|device)$|\b(?:stains?|ants|rust|mold|mould|weeds|hiccups|acne)\b/i;

/** "cancel my reminder about ...", "take milk off my list", "I don't need ... anymore". */
export function readRemove(text: string): Request | null {
  const match =
    noMore.exec(text) ??
    takeOff.exec(text) ??
    justOff.exec(text) ??
    remove.exec(text) ??
    throwAway.exec(text) ??
    unwanted.exec(text) ??
    howToRemove.exec(text) ??
    shouldNot.exec(text);
  const what = match?.groups?.what?.trim();
  if (what === undefined) return null;
  if (noMore.test(text)) return { intent: "delete", target: readTarget(what) };
  if (/^(?:that|it|this)$/i.test(what) && /^(?:stop|turn off|kill)\b/i.test(text)) return null;
  if (
    /^(?:turn off|stop|disable|empty|take out|kill|drop)\b/i.test(text) &&
    !new RegExp(`\\b(?:${taskNoun}|lists?|it|lines?|entry|entries|ones?)\\b`, "i").test(what)
  )
    return null;
  if (notOurs.test(what) && !new RegExp(`\\b(?:${taskNoun}|lists?)\\b`, "i").test(what))
    return null;
  if (/\band create new\b/i.test(what)) return null;
  const offList = what.replace(/^(.+?) off(?: of)? (.+)$/i, "$1 off $2");
  return { intent: "delete", target: readTarget(offList) };
}
