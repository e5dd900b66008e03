import { queryOptions } from "@tanstack/react-query";
import type { ApiClient } from "./client.ts";

/**
 * Where the cache keeps what more than one place asks for. What is kept of a kind of entity stands
 * under its name, as activities name it: a change of one makes all of it old.
 */
export const queryKeys = {
  project: ["project"],
  label: ["label"],
  filter: ["filter"],
  counts: ["task-counts"],
  activity: ["activity"],
  task: (id: string) => ["task", id],
} as const;

export const projectsQuery = (client: ApiClient) =>
  queryOptions({ queryKey: queryKeys.project, queryFn: () => client.project.list.query() });

export const labelsQuery = (client: ApiClient) =>
  queryOptions({ queryKey: queryKeys.label, queryFn: () => client.label.list.query() });

export const filtersQuery = (client: ApiClient) =>
  queryOptions({ queryKey: queryKeys.filter, queryFn: () => client.filter.list.query() });

/** How many open tasks wait where. */
export const countsQuery = (client: ApiClient) =>
  queryOptions({ queryKey: queryKeys.counts, queryFn: () => client.task.counts.query() });
