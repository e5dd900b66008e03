import { z } from "zod";

/** One row of a file, judged. Further fields may say more about it. */
export interface Outcome {
  text: string;
  expected: unknown;
  found: unknown;
  ok: boolean;
}

/** How rows of one kind are judged, and what is said about all of them. */
export interface EvaluationKind<T extends Outcome = Outcome> {
  evaluate(row: unknown): T | Promise<T>;
  summarize(outcomes: readonly T[]): Record<string, unknown>;
}

/** `score` is the share that is right, 0 to 1; null when there is nothing to count. */
export function share(outcomes: readonly Outcome[]): {
  rows: number;
  ok: number;
  score: number | null;
} {
  const ok = outcomes.filter((outcome) => outcome.ok).length;
  const rows = outcomes.length;
  return { rows, ok, score: rows === 0 ? null : Math.round((ok / rows) * 10_000) / 10_000 };
}

/**
 * Judges the lines of a JSONL file one by one and ends with the summary. A line that is no row of this kind is told
 * with its number, and counted apart.
 */
export async function* evaluateLines<T extends Outcome>(
  kind: EvaluationKind<T>,
  lines: Iterable<string>,
): AsyncGenerator<object> {
  const outcomes: T[] = [];
  let number = 0;
  let unreadable = 0;
  for (const line of lines) {
    number += 1;
    if (line.trim() === "") continue;
    try {
      const outcome = await kind.evaluate(JSON.parse(line));
      outcomes.push(outcome);
      yield outcome;
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
      unreadable += 1;
      yield { line: number, error: error.message };
    }
  }
  yield { summary: { ...kind.summarize(outcomes), ...(unreadable > 0 && { unreadable }) } };
}
