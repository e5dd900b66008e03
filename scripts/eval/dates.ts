import { z } from "zod";
import { findDate } from "#domain/dates/find-date.ts";
import type { DateMeaning } from "#domain/dates/meaning.ts";
import { parseDateExpression } from "#domain/dates/parse-date.ts";
import { type EvaluationKind, type Outcome, share } from "./kind.ts";

/** `ref` is the moment it is said, with its offset; `start` the local time meant, null for none. */
const dateRow = z.object({
  text: z.string(),
  ref: z.string(),
  start: z.string().nullable(),
  end: z.string().optional(),
  grain: z.string().optional(),
});

interface DateOutcome extends Outcome {
  grainOk: boolean | null;
}

/** The text as an expression, or the first date inside it; right when it begins when it should. */
export const dates: EvaluationKind<DateOutcome> = {
  evaluate(row) {
    const { text, ref, start, grain } = dateRow.parse(row);
    const zone = /[+-]\d\d:\d\d$/.exec(ref)?.[0] ?? "UTC";
    const now = new Date(/(?:[+-]\d\d:\d\d|Z)$/.test(ref) ? ref : `${ref}Z`);
    const meaning =
      parseDateExpression(text, { now, zone }) ?? findDate(text, { now, zone })?.meaning;
    const found = foundIn(meaning);
    const ok = start === found.start;
    const grainOk = grain && found.grain ? grain.toLowerCase() === found.grain : null;
    return { text, expected: { start, grain: grain ?? null }, found, ok, grainOk };
  },

  summarize(outcomes) {
    const isNegative = ({ expected }: DateOutcome) =>
      dateRow.pick({ start: true }).parse(expected).start === null;
    const graded = outcomes.filter(({ ok, grainOk }) => ok && grainOk !== null);
    return {
      ...share(outcomes),
      positives: share(outcomes.filter((outcome) => !isNegative(outcome))),
      negatives: share(outcomes.filter(isNegative)),
      grainOfRight: share(graded.map((outcome) => ({ ...outcome, ok: outcome.grainOk === true }))),
    };
  },
};

function foundIn(meaning: DateMeaning | undefined) {
  return { start: meaning?.start ?? null, grain: meaning?.grain ?? null };
}
