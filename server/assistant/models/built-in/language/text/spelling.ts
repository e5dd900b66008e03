/** Contractions typed without their apostrophe; what is a word of its own ("ill", "were", "its") is left alone. */
const contractions: ReadonlyMap<string, string> = new Map(
  [
    "don't doesn't didn't can't won't isn't aren't wasn't haven't hasn't shouldn't mustn't wouldn't couldn't",
    "i'm i've you're we've they're what's when's where's that's there's here's",
  ]
    .join(" ")
    .split(" ")
    .map((word) => [word.replace("'", ""), word]),
);
const shorthand: ReadonlyMap<string, string> = new Map([
  ["pls", "please"],
  ["plz", "please"],
  ["teh", "the"],
  ["abt", "about"],
  ["todays", "today's"],
  ["tomorrows", "tomorrow's"],
  ["tonights", "tonight's"],
]);

/** Words that requests are made with. A near miss of one of them is that word. */
const keys = [
  ...["remind", "reminder", "reminders", "reschedule", "schedule", "postpone", "delete", "cancel"],
  ...["remove", "complete", "rename", "change", "update", "shopping", "grocery", "groceries"],
  ...["tomorrow", "tonight", "today", "appointment", "forget", "remember", "everything", "overdue"],
];
/** What a slip makes of a key that people also mean. */
const realWords = new Set([...keys, "compete", "toady"]);
const misspellings: ReadonlyMap<string, string> = new Map(
  keys.flatMap((key) => slipsOf(key).map((slip) => [slip, key] as const)),
);

/**
 * Everything one slip of the fingers makes of a word: a letter left out, doubled, or two swapped. A wrong letter
 * ("rewind" for "remind") is as often a word of its own, so it does not count; the ends of short words are held to be right.
 */
function slipsOf(word: string): string[] {
  const slips = new Set<string>();
  for (let at = 1; at < word.length; at += 1) {
    const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    slips.add(before + letter + letter + after);
    if (after === "" && word.length < 8) continue;
    slips.add(before + after);
    slips.add(before + after.charAt(0) + letter + after.slice(1));
  }
  return [...slips].filter((slip) => !realWords.has(slip));
}

/** Contractions with their apostrophes, shorthand in full, and slips mended in the words of requests. */
export function mendSpelling(text: string): string {
  return text.replace(/(?<![\w'@#/.-])[a-z]+(?![\w'@/-])/gi, (word) => {
    const lower = word.toLowerCase();
    return contractions.get(lower) ?? shorthand.get(lower) ?? misspellings.get(lower) ?? word;
  });
}
