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

/** Judges the lines of a JSONL file one by one and ends with the summary. */
export async function* evaluateLines<T extends Outcome>(
  kind: EvaluationKind<T>,
  lines: Iterable<string>,
): AsyncGenerator<object> {
  const outcomes: T[] = [];
  for (const line of lines) {
    if (line.trim() === "") continue;
    const outcome = await kind.evaluate(JSON.parse(line));
    outcomes.push(outcome);
    yield outcome;
  }
  yield { summary: kind.summarize(outcomes) };
}
