import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApiClient } from "#app/api/api.tsx";
import { filtersQuery, labelsQuery, projectsQuery } from "#app/api/queries.ts";
import type { Label } from "#domain/label/label.ts";
import type { Project } from "#domain/project/project.ts";
import type { SavedFilter } from "#domain/saved-filter/saved-filter.ts";

/** What tasks are sorted into. Archived projects take no new tasks. */
export type Collections = {
  projects: Project[];
  archived: Project[];
  labels: Label[];
  filters: SavedFilter[];
  projectOf: (id: string | null) => Project | undefined;
  labelsOf: (ids: readonly string[]) => Label[];
  filterOf: (id: string) => SavedFilter | undefined;
};

/** The person's projects, labels and saved filters, in their order. */
export function useCollections(): Collections {
  const client = useApiClient();
  const projects = useQuery(projectsQuery(client)).data;
  const labels = useQuery(labelsQuery(client)).data;
  const filters = useQuery(filtersQuery(client)).data;
  return useMemo(() => {
    const projectsById = new Map(projects?.map((project) => [project.id, project]));
    const labelsById = new Map(labels?.map((label) => [label.id, label]));
    return {
      projects: projects?.filter(({ archivedAt }) => archivedAt === null) ?? [],
      archived: projects?.filter(({ archivedAt }) => archivedAt !== null) ?? [],
      labels: labels ?? [],
      filters: filters ?? [],
      projectOf: (id) => (id === null ? undefined : projectsById.get(id)),
      labelsOf: (ids) => ids.map((id) => labelsById.get(id)).filter((label) => label !== undefined),
      filterOf: (id) => filters?.find((filter) => filter.id === id),
    };
  }, [projects, labels, filters]);
}
