import { findWhenPhrases } from "../when/phrases.ts";

/** What devices, players and messengers do: never a note of something to do. */
const machines: readonly RegExp[] = [
  /^(?:set|start|create|make|add|cancel|stop|turn (?:on|off)|delete|remove|snooze|pause)\b.*\b(?:alarms?|timers?|stopwatch|countdown)\b(?!.* (?:to \w|about ))/i,
  /^(?:play|shuffle|skip|pause|resume|rewind|repeat|queue|stop|start|continue|listen to|put on|turn (?:on|off|up|down))\b.*\b(?:songs?|music|albums?|playlists?|podcasts?|episodes?|audiobooks?|radio|spotify|volume|videos?|movies?|channel|jazz|rock|blues|station)\b/i,
  /^(?:turn|switch|dim|brighten|raise|lower|increase|decrease|adjust|set(?! up))\b.*\b(?:lights?|lamps?|bulbs?|thermostat|temperature|heating|air ?con(?:ditioning)?|brightness|volume|sockets?|roomba|robot vacuum|speakers?|screen|degrees|percent)\b/i,
  /^(?:change|set|switch)\b.*\b(?:your|language|accent|voice|volume|brightness|temperature)\b/i,
  /^(?:text|message|e-?mail|whatsapp|dm|tell|send (?:an? )?(?:quick )?(?:text|message|e-?mail|note)|reply|respond)\b.* (?:that (?:i|we|i'm|we're|i'll|i've)\b|saying\b|and say\b|and (?:tell|ask) (?:him|her|them)\b|to say\b)/i,
  /^(?:reply|respond) to \w+ (?:i|i'm|i'll|we|we're|it|he|she|they|yes|no)\b/i,
  /^(?:add|save|put)\b.* (?:to|on|in) (?:my |the )?(?:favou?rites|playlists?|cart|basket|queue|library|contacts|watch ?list|bookmarks|phone ?book)$/i,
  /^(?:write|compose|draw|sing|tell|make up|recite)(?: me| us)? an? (?:\w+ )?(?:essay|poem|song|story|haiku|limerick|joke|rap|picture|lullaby)\b(?! for (?:school|class|work))/i,
  /^(?:take|snap|shoot|pick|choose|roll|flip|toss) an? (?:quick )?(?:picture|photo|selfie|screenshot|number|card|colou?r|die|dice|coin)\b/i,
  /^(?:call|dial|phone|ring|video call|facetime)\b.*\bon (?:speaker|facetime|whatsapp|skype)\b/i,
  /^(?:post|tweet|share|upload|retweet)\b.*\b(?:on|to) (?:my )?(?:twitter|facebook|instagram|linkedin|tiktok|timeline|wall|story|snapchat)\b/i,
];

/** What banks and shops do at once; with a day or a time it is a plan like any other. */
const services: readonly RegExp[] = [
  /^(?:transfer|move|send|pay|deposit|withdraw|wire)\b.*\b(?:from|with|using|into|to) (?:my |the )?(?:[\w']+ ){0,2}(?:savings?|checking|accounts?|cards?)\b/i,
  /^(?:send|transfer|pay|wire|venmo|lend)\b.*(?:[$€£]\d|\b(?:dollars|bucks|euros|pounds|quid|rupees|grand)\b)/i,
  /^order\b.*\b(?:food|sushi|burgers?|curry|noodles|tacos|burritos?|fries|sandwich(?:es)?|breakfast|lunch|dinner|coffee|latte)\b/i,
  /^(?:order|get|book|call|request|hail)\b.*\b(?:uber|lyft|taxis?|cab|pizzas?|take ?away|take ?out|delivery)\b/i,
  /^(?:open|close|lock|unlock|find|start|charge) (?:my |the )?(?:front |back |garage |car )?(?:door|car|phone|garage|blinds|curtains|gate)s?$/i,
];
const ours = /\b(?:remind\w*|tasks?|to-?dos?|lists?|chores?|subtasks?|note to self)\b/i;

/** Whether an imperative is for a device, a messenger, a bank or a shop, rather than for a task list. */
export function isOutside(text: string): boolean {
  if (ours.test(text)) return false;
  if (machines.some((other) => other.test(text))) return true;
  return services.some((other) => other.test(text)) && findWhenPhrases(text).length === 0;
}
