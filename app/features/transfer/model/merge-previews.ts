import type { ImportPreview, NamePreview } from "#domain/transfer/import.ts";

/** What several files would make together: a name that stands in many of them is made once. */
export function mergePreviews(previews: readonly ImportPreview[]): ImportPreview {
  const total = (count: (preview: ImportPreview) => number) =>
    previews.reduce((sum, preview) => sum + count(preview), 0);
  return {
    tasks: { total: total(({ tasks }) => tasks.total), known: total(({ tasks }) => tasks.known) },
    projects: distinct(previews.flatMap(({ projects }) => projects)),
    labels: distinct(previews.flatMap(({ labels }) => labels)),
    filters: distinct(previews.flatMap(({ filters }) => filters)),
    samples: previews.flatMap(({ samples }) => samples).slice(0, 12),
    problems: previews.flatMap(({ problems }) => problems),
  };
}

function distinct(names: readonly NamePreview[]): NamePreview[] {
  return [...new Map(names.map((each) => [each.name.toLowerCase(), each])).values()];
}
