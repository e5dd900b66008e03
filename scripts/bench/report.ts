/** What one bench measured: a section of docs/performance.md. */
export type BenchReport = {
  title: string;
  /** What stands beside what, in a sentence or two: the baseline is measured in the same run. */
  method: string;
  tables: BenchTable[];
  /** The figures that were aimed at; they are gathered at the top of the page. */
  goals: BenchGoal[];
};

export type BenchTable = { caption?: string; columns: string[]; rows: (string | number)[][] };

/** `goal` and `measured` in words with their units; `met` is computed from the figures. */
export type BenchGoal = { goal: string; measured: string; met: boolean };

/** One bench: `scripts/bench/NAME.ts` exports it as `bench`. */
export type Bench = () => Promise<BenchReport>;

/** A figure as it is shown. */
export const round = (value: number, digits = 0): number => Number(value.toFixed(digits));

/** A GitHub table; numbers are aligned to the right. */
export function toMarkdown({ caption, columns, rows }: BenchTable): string {
  const isNumber = columns.map(
    (_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === "number"),
  );
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    ...(caption ? [caption, ""] : []),
    line(columns),
    line(isNumber.map((number) => (number ? "--:" : "---"))),
    ...rows.map(line),
  ].join("\n");
}

/** The section of one bench, with the command that made it. */
export function toSection(name: string, { title, method, tables }: BenchReport): string {
  return [`## ${title}`, `\`npm run bench -- ${name}\`. ${method}`, ...tables.map(toMarkdown)].join(
    "\n\n",
  );
}

/** All goals of all benches in one table. */
export function toGoals(reports: readonly BenchReport[]): string {
  const rows = reports.flatMap(({ title, goals }) =>
    goals.map(({ goal, measured, met }) => [title, goal, measured, met ? "yes" : "no"]),
  );
  return toMarkdown({ columns: ["what", "goal", "measured", "met"], rows });
}
