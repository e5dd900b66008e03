import type { Scenario } from "./scenario.ts";

const given = ["Buy milk", "Call the bank"];
const outside = [
  "what is the capital of Peru?",
  "tell me a joke about penguins",
  "how tall is the Eiffel tower",
  "play some jazz",
  "what's the weather like in Oslo tomorrow?",
  "is it healthy to drink six coffees a day",
  "turn off the lights in the kitchen",
  "translate good night into Italian",
  "who won the match yesterday",
  "what's 15 percent of 80",
  "how do I boil an egg",
  "asdf qwer",
];

/** What lies outside changes nothing and is declined. */
export const refusing: Scenario[] = outside.map((message) => ({
  name: message,
  given,
  say: [message],
  says: "can't do that without a language model",
}));
