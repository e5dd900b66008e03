import type { Change } from "#server/assistant/models/built-in/language/request.ts";
import { findWhenPhrases } from "#server/assistant/models/built-in/language/when/phrases.ts";

/** Said after "to", a bare hour is a time: "change it to 6". */
export function dateChange(words: string): Change {
  const found = findWhenPhrases(words);
  const phrases = found.length > 0 ? found : findWhenPhrases(`at ${words}`);
  const repeat = phrases.find((phrase) => phrase.kind === "repeat")?.text ?? null;
  const others = phrases.filter((phrase) => phrase.kind !== "repeat");
  const when = others.map((phrase) => phrase.text).join(" ");
  return phrases.length > 0 ? { kind: "date", when, repeat } : { kind: "unsaid" };
}
