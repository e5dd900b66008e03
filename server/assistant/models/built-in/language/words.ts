/** Fragments of regular expressions for the closed classes of words the frames are made of. */

/** What a task is called. */
export const taskNoun =
  "(?:reminders?|remainders?|alerts?|alarms?|tasks?|to-?dos?|todo'?s|to do'?s|to do items?|items?|chores?|errands?|action items?)";
/** What a collection of tasks is called. */
export const listNoun =
  "(?:to ?-?do lists?|todo lists?|task lists?|reminder lists?|list of (?:(?:things|stuff)(?: to \\w+)?|to ?-?dos|tasks|reminders|chores|errands|jobs)|list for (?:\\w+)|lists?|agenda|to ?-?dos?|todos|backlog|schedule|calendar|inbox)";
/** A list that is only the tasks themselves, not a list by name. */
export const plainListNoun =
  /^(?:(?:running|current|whole|entire|full|main|general) )?(?:to ?-?do|todo|task|reminder|things to do|chore)?s?$/i;
export const determiner =
  "(?:all (?:of )?(?:my|the|our|those|these)(?: the)?|both (?:of )?(?:my|the)|any (?:of )?(?:my|the)|every|each|all|any|both|my|the my|the|our|a new|an?|another|some|that|this|those|these|one of my|old)";
const conjunction = "(?:and then|and also|and|then|also|plus|but|so|or)";
export const politeStart = new RegExp(
  `^(?:(?:${conjunction}|well|um+|uh+|okay|ok|yes|yeah|oh|hey|hi|hello|just|please|kindly|now|actually|i said|i'd like you to|i would like you to|i want you to|i need you to|you need to|you should|you must|would you be (?:willing|able) to|would you mind|(?:can|could|would|will) (?:you|u)(?: please| kindly| also| just)?|is it possible (?:for you )?to|are you able to|can we|let's|let us|go ahead(?: and)?|be sure to|i'd like to|i would like to|i want to|i wanna|i need to|may i|can i|could i|help me(?: to)?|in reminders\\.|do the needful:?|if not)[,]? +)+`,
  "i",
);
export const politeEnd =
  /(?:[,.]? *(?:please|thanks|thank you|thx|for me(?: please)?|if you can|if possible|if you could|when you can|(?:would|will|can|could|won't) (?:you|u)(?: do that)?(?: please)?|ok(?:ay)?|thank you (?:so|very) much|cheers|mate|buddy|dear|right away|real quick|quickly)[.?!]*)+$/i;

/** Verbs that change a task. */
export const changeVerb =
  "(?:change|update|move|reschedule|push(?: back)?|postpone|delay|shift|modify|edit|switch|prepone|bring forward|adjust|alter|put off|advance|defer|snooze|extend|revise|correct|fix|bump|swap)";
