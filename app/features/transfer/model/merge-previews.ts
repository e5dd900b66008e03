import type { ImportPreview, NamePreview, TaskPreview } from "#domain/transfer/import.ts";
import type { ImportProblem } from "#domain/transfer/plan.ts";

/** What several files would make together, each line of it with a key to tell it by. */
export type MergedPreview = Omit<ImportPreview, "samples" | "problems"> & {
  samples: Keyed<TaskPreview>[];
  problems: FileProblems[];
};

/** What is wrong in one file; its name where there are several. */
export type FileProblems = { file: string | null; problems: Keyed<ImportProblem>[] };

export type Keyed<Row> = Row & { key: string };

/** What several files would make together: a name that stands in many of them is made once. */
export function mergePreviews(
  previews: readonly ImportPreview[],
  files: readonly string[],
): MergedPreview {
  const total = (count: (preview: ImportPreview) => number) =>
    previews.reduce((sum, preview) => sum + count(preview), 0);
  return {
    tasks: { total: total(({ tasks }) => tasks.total), known: total(({ tasks }) => tasks.known) },
    projects: distinct(previews.flatMap(({ projects }) => projects)),
    labels: distinct(previews.flatMap(({ labels }) => labels)),
    filters: distinct(previews.flatMap(({ filters }) => filters)),
    samples: previews.flatMap(({ samples }, at) => keyed(samples, at)).slice(0, 12),
    problems: previews
      .map(({ problems }, at) => ({
        file: previews.length > 1 ? (files[at] ?? null) : null,
        problems: keyed(problems, at),
      }))
      .filter(({ problems }) => problems.length > 0),
  };
}

function distinct(names: readonly NamePreview[]): NamePreview[] {
  return [...new Map(names.map((each) => [each.name.toLowerCase(), each])).values()];
}

/** Known by their file and their number in it: the same words may stand there twice. */
function keyed<Row>(rows: readonly Row[], file: number): Keyed<Row>[] {
  return rows.map((row, n) => ({ ...row, key: `${file} ${n}` }));
}
