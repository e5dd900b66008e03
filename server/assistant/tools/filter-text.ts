import { z } from "zod";

/** A filter as the model writes it; the examples are the language's documentation for it. */
export const filterText = z
  .string()
  .describe(
    'A filter in the app\'s language: "overdue", "today", "next week", "no date", "no labels", "inbox", "recurring", "subtask", "completed", "p1", "#Project", "@label", "search: words", "due before: 2026-07-01", "created after: 2026-06-01", "completed after: 2026-06-01"; joined by & (and), | (or), ! (not) and parentheses',
  );

/** All of these filters at once; undefined when there is none. */
export function allOf(filters: readonly string[]): string | undefined {
  return filters.length > 0 ? filters.map((filter) => `(${filter})`).join(" & ") : undefined;
}
