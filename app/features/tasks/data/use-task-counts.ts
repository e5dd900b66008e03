import { useQuery } from "@tanstack/react-query";
import { useApiClient } from "#app/api/api.tsx";
import { countsQuery } from "#app/api/queries.ts";
import type { TaskCounts } from "#domain/task/list.ts";

/** How many open tasks wait where, kept true by the change stream; undefined until they are counted. */
export function useTaskCounts(): TaskCounts | undefined {
  return useQuery(countsQuery(useApiClient())).data;
}
