import type { ImportPreview, NamePreview, TaskPreview } from "#domain/transfer/import.ts";
import type { ImportProblem } from "#domain/transfer/plan.ts";

/** What several files would make together, each line of it with a key to tell it by. */
export type MergedPreview = Omit<ImportPreview, "samples" | "problems"> & {
  samples: Keyed<TaskPreview>[];
  problems: Keyed<ImportProblem>[];
};

export type Keyed<Row> = Row & { key: string };

/** What several files would make together: a name that stands in many of them is made once. */
export function mergePreviews(previews: readonly ImportPreview[]): MergedPreview {
  const total = (count: (preview: ImportPreview) => number) =>
    previews.reduce((sum, preview) => sum + count(preview), 0);
  return {
    tasks: { total: total(({ tasks }) => tasks.total), known: total(({ tasks }) => tasks.known) },
    projects: distinct(previews.flatMap(({ projects }) => projects)),
    labels: distinct(previews.flatMap(({ labels }) => labels)),
    filters: distinct(previews.flatMap(({ filters }) => filters)),
    samples: keyed(previews.map(({ samples }) => samples)).slice(0, 12),
    problems: keyed(previews.map(({ problems }) => problems)),
  };
}

function distinct(names: readonly NamePreview[]): NamePreview[] {
  return [...new Map(names.map((each) => [each.name.toLowerCase(), each])).values()];
}

/** Known by their file and their number in it: the same words may stand there twice. */
function keyed<Row>(files: readonly (readonly Row[])[]): Keyed<Row>[] {
  return files.flatMap((rows, file) => rows.map((row, n) => ({ ...row, key: `${file} ${n}` })));
}
