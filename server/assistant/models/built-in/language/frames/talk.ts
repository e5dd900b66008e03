import type { Request } from "../request.ts";

type Talk = "undo" | "help" | "greeting" | "thanks" | "confirm" | "refuse";

const small: ReadonlyArray<readonly [RegExp, Talk]> = [
  [
    /^(?:undo|revert|take (?:that|it) back|undo (?:that|it|this|the last (?:one|change|thing|action))|put (?:it|that|them) back|go back|reverse (?:that|it)|roll (?:that|it) back)(?: .*)?$/i,
    "undo",
  ],
  [
    /^(?:help(?: me)?|what can (?:you|i|u) (?:do|ask|say)(?: .*)?|how (?:do|does|can) (?:this|you|i use (?:this|you))(?: .*)?|how do (?:you|i) work.*|what are you(?: able to do| capable of)?|who are you|commands|options|what do you do|how do i (?:add|create|make|delete|set|set up|complete|use) .*(?:tasks?|reminders?|lists?|to-?dos?).*)$/i,
    "help",
  ],
  [
    /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|howdy|yo|greetings|hiya)(?: there| everyone)?$/i,
    "greeting",
  ],
  [
    /^(?:thanks?|thank you|thx|cheers|great|perfect|awesome|cool|nice(?: one)?|good job|well done|ok(?:ay)?|got it|wonderful|lovely|you're the best|that's all)(?: (?:so much|a lot|very much|you|for .*|then))?$/i,
    "thanks",
  ],
  [
    /^(?:yes|yep|yeah|sure|do it|go ahead|confirm|yes please|ok do it|please do|of course|correct|right)(?: please| thanks)?$/i,
    "confirm",
  ],
  [/^(?:no|nope|never ?mind|forget it|don't|stop|cancel|cancel that|not now|leave it)$/i, "refuse"],
];

/** Small talk, help, undo, and yes or no. */
export function readTalk(text: string): Request | null {
  const plain = text.replace(/[.!?, ]+$/, "");
  for (const [pattern, intent] of small) if (pattern.test(plain)) return { intent };
  return null;
}
