import type { TaskView } from "#server/assistant/tools/task-view.ts";

const stop = new Set(
  "a an the my our your to for of about on at in and with from some that this is it i me be task tasks reminder one".split(
    " ",
  ),
);

/** The words that carry meaning, without endings: "buying the groceries" -> buy, grocer. */
function stems(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/'s\b/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !stop.has(word))
    .map((word) =>
      word.length > 4 ? word.replace(/(?:ies|ing|ed|es|s|y|e)$/, "") : word.replace(/s$/, ""),
    );
}

const plain = (text: string) => stems(text).join(" ");

/**
 * The tasks whose titles fit the words best: those called exactly so, else those with all the words, else those
 * with most of them. Empty when none has at least that share of the words.
 */
export function bestMatches(tasks: readonly TaskView[], words: string, least = 0.51): TaskView[] {
  const wanted = stems(words);
  if (wanted.length === 0) return [...tasks];
  const exact = tasks.filter((task) => plain(task.title) === plain(words));
  if (exact.length > 0) return exact;
  const scored = tasks.map((task) => ({ task, score: share(wanted, new Set(stems(task.title))) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best >= least ? scored.filter(({ score }) => score === best).map(({ task }) => task) : [];
}

/** How much of what was said a title holds; a title that was said in full and more was nearly said. */
function share(wanted: readonly string[], held: ReadonlySet<string>): number {
  const common = wanted.filter((stem) => held.has(stem)).length;
  return held.size > 0 && common >= held.size
    ? Math.max(0.9, common / wanted.length)
    : common / wanted.length;
}
