/** Fragments of regular expressions for the closed classes of words the frames are made of. */

/** What a task is called. */
export const taskNoun =
  "(?:reminders?|remainders?|alerts?|alarms?|tasks?|to-?dos?|todo'?s|to do'?s|to do items?|items?|chores?|errands?|action items?)";
/** What a collection of tasks is called. */
export const listNoun =
  "(?:to ?-?do lists?|todo lists?|task lists?|reminder lists?|list of (?:things to do|to ?-?dos|tasks|reminders|stuff to do)|list for (?:\\w+)|lists?|agenda|to ?-?dos?|todos|backlog|schedule|calendar|inbox)";
/** A list that is only the tasks themselves, not a list by name. */
export const plainListNoun =
  /^(?:(?:running|current|whole|entire|full|main|general) )?(?:to ?-?do|todo|task|reminder|things to do|chore)?s?$/i;
export const determiner =
  "(?:all (?:of )?(?:my|the|our|those|these)(?: the)?|both (?:of )?(?:my|the)|any (?:of )?(?:my|the)|every|each|all|any|both|my|the my|the|our|a new|an?|another|some|that|this|those|these|one of my|old)";
const conjunction = "(?:and then|and also|and|then|also|plus|but|so|or)";
export const politeStart = new RegExp(
  `^(?:(?:${conjunction}|well|um+|uh+|okay|ok|yes|yeah|oh|hey|hi|hello|just|please|kindly|now|actually|i said|i'd like you to|i would like you to|i want you to|i need you to|you need to|you should|you must|would you be (?:willing|able) to|would you mind|(?:can|could|would|will) (?:you|u)(?: please| kindly| also| just)?|is it possible (?:for you )?to|are you able to|can we|let's|let us|go ahead and|be sure to|i'd like to|i would like to|i want to|i wanna|i need to|may i|can i|could i|help me(?: to)?|in reminders\\.|if not)[,]? +)+`,
  "i",
);
export const politeEnd =
  /(?:[,.]? *(?:please|thanks|thank you|thx|for me(?: please)?|if you can|if possible|will you|can you(?: do that)?|could you(?: please)?|ok(?:ay)?)[.?!]*)+$/i;

/** Verbs a person's own chores begin with: they tell "buy milk" (a task) from "king of acid" (no request). */
export const choreVerb =
  "(?:add|answer|apply|arrange|ask|attend|back up|bake|bathe|book|borrow|bring|brush|build|buy|call|cancel|change|charge|check|clean|clear|collect|complete|confirm|contact|cook|cut|deliver|deposit|do|donate|download|draft|drink|drive|drop|dust|eat|email|e-mail|empty|enroll|enter|exercise|exchange|feed|figure out|file|fill|finalize|finish|fix|floss|fold|follow up|get|give|go|grab|hand in|hang|help|hire|install|invite|invoice|iron|join|leave|look (?:for|into|over|up)|mail|make|measure|meet|mop|mow|move|order|organi[sz]e|pack|paint|pay|phone|pick|plan|plant|play|polish|post|practi[sc]e|prepare|print|purchase|put|read|record|refill|register|renew|rent|repair|replace|reply|request|research|reserve|respond|return|review|ring|rinse|run|schedule|see|sell|send|set|shave|ship|shop|shower|sign|sort|speak|start|stop|stretch|study|submit|sweep|take|talk|teach|tell|test|text|thank|tidy|train|translate|treat|trim|try|turn|unload|update|upgrade|upload|vacuum|visit|wake|walk|wash|watch|water|wear|weed|wipe|work|wrap|write)";

/** Verbs that change a task. */
export const changeVerb =
  "(?:change|update|move|reschedule|push(?: back)?|postpone|delay|shift|modify|edit|switch|prepone|bring forward|adjust|alter|put off|advance|defer|snooze|extend|revise|correct|fix|bump|swap)";
