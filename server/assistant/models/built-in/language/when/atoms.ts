const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)days?";
const shortWeekday = "(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)";
const month =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";
const unambiguousMonth =
  "(?:january|february|april|june|july|august|september|october|november|dece?me?ber|sept)";
const ordinal =
  "(?:\\d{1,2}(?:st|nd|rd|o?th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)";
const small = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const number = `(?:\\d+(?:\\.\\d+)?|half an?|a couple(?: of)?|couple(?: of)?|a few|few|several|an?|${small}|fifteen|twenty|thirty|forty(?:[- ]five)?|sixty|ninety)`;
const unit =
  "(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|quarters?)";
const part =
  "(?:morning|afternoon|evening|night|noon|midnight|midday|lunchtime|lunch time|bedtime)s?";
const zone = "(?: (?:est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|utc|cet|cest))?";
const clock = `(?:\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]m\\b|o'?clock\\b)|\\d{1,2}:\\d{2}|\\d{1,2}[ap]\\b)${zone}`;
const holiday =
  "(?:christmas(?: eve| day)?|easter|halloween|thanksgiving|new year'?s(?: eve| day)?|(?:mother|father|valentine)'?s'? day|labor day|memorial day|independence day)";
const direction =
  "(?:this coming|this upcoming|this past|this|next|last|coming|upcoming|following|the following|the coming|the next|the last|the past)";
const season = "(?:spring|summer|fall|autumn|winter)";
const year = "(?:,? (?:19|20)\\d{2})";

/** A number that is an hour only because of the word before it: "at 7", "by five". */
const bareHour = `(?<=\\b(?:at|by|before|after|around|until|till|from) )(?:\\d{1,2}|${small})(?=$|[,.;?!]| (?:and|to|on|for|about|that|of|with|in the|this|next|today|tonight|tomorrow|every|each|sent|remind|please|i|we|can|could|${weekday})\\b)`;

/** Words that name a moment, a day or a stretch of days. Longer readings first. */
export const momentAtoms = [
  `(?:the )?rest of (?:the|this|my) ${unit}`,
  `(?:the )?end of (?:the )?(?:day|week|month|year)|eod|eow|eom`,
  `(?:the )?(?:week|month|weekend) of (?:the ${ordinal}|${month}(?: ${ordinal}| \\d{1,2})?)`,
  `later (?:today|tonight|this ${unit})|later(?= ?$| to\\b|[,.;])|early (?:tomorrow|today)(?: ${part})?`,
  `(?:today|tonight|tonite|tomorrow|tommorow|tommorrow|tomorow|tmrw|tmr|yesterday)(?: (?:${part}))?`,
  `${direction} (?:${number} )?(?:${weekday}|${shortWeekday}\\b|${unit}|${part}|${month}|${season}|${holiday})(?: ${part})?`,
  `${weekday}(?: ${part})?(?: the ${ordinal})?(?: (?:week|fortnight)\\b)?`,
  `${month} (?:the )?(?:${ordinal}|\\d{1,2}(?!\\d|:| ?[ap]m))${year}?|(?:the )?(?:${ordinal}|\\d{1,2}) (?:of )?${month}${year}?|${unambiguousMonth}${year}?|(?<=\\b(?:in|by|of|until|till|since|before|for|after) )(?:may|march)\\b`,
  `the \\d{1,2}(?:st|nd|rd|o?th)?(?: of (?:this|next|the) month)?(?=$|[,.;]| (?:at|by|to|from|and)\\b|'s)|\\d{1,2}(?:st|nd|rd|o?th)`,
  `\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?`,
  `(?<=\\b(?:for|in|during|by) )20\\d{2}\\b`,
  `(?<=\\b(?:for|after) )${number} ${unit}(?! of\\b)`,
  `${clock}(?: ${part})?`,
  bareHour,
  `(?:the )?(?:early |late )?${part}(?<=\\b(?:in|at|by|before|after|this|until|till|around) (?:the )?(?:early |late )?\\w+(?: time)?)`,
  `(?<=\\b(?:by|before|after|at|around|until) )(?:noon|midnight|midday|lunchtime|dinner time)`,
  `(?:the )?(?:day|week|month|year|weekend)(?<=\\b(?:for|of|this|on|over|at|by|before|during) the \\w+)(?=$|[.,;?!])`,
  `(?:at|over|during) lunch(?= to\\b|[,.;]|$)`,
  holiday,
];

const listed = `(?:(?:,| and|, and| or)+ (?:${weekday}|${shortWeekday}\\b|${ordinal}))*`;

/** Words that make a phrase a repetition. */
export const repeatAtoms = [
  `(?:the )?(?:${ordinal}|last|first)(?: (?:day|${weekday}))? (?:of )?(?:every|each) ${unit}`,
  `(?:every|each)(?: and every)? (?:(?:other|single|second|third|${number}) )?(?:(?:${ordinal}) (?:of the month|day of the month)|${unit}|weekdays?|workdays?|week ?days?|${weekday}|${shortWeekday}\\b|${part}|${month}|am\\b|pm\\b|${ordinal})(?: ${part})?${listed}(?: (?:thru|through|to) ${weekday})?(?: of (?:the|every|each) ${unit})?`,
  `everyday|daily|nightly|hourly|weekly|biweekly|bi-?(?:weekly|monthly|yearly|annually)|fortnightly|monthly|quarterly|yearly|annually|annual`,
  `(?:once|twice|(?:${number}) times) (?:an?|each|every|per) (?:${unit})`,
  `(?:mon|tues|wednes|thurs|fri|satur|sun)days${listed}|weekdays|(?<=on )(?:the )?weekends`,
];

/** A time told from another event: "30 minutes before". */
export const leadAtom = `(?:${number} ${unit}|the (?:day|night|evening|morning|week)) (?:before(?! (?:yesterday))(?:hand)?|prior(?: to)?|ahead(?: of)?|in advance|early)(?: (?:it starts|it's scheduled|the event|hand))?`;
