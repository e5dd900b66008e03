import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { useApiClient } from "#app/api/api.tsx";
import { queryKeys } from "#app/api/queries.ts";
import type { ActivityPage } from "#domain/activity/list.ts";

/** As many changes as fill the panel once. */
const pageSize = 20;

const latest: number | null = null;

/** The changes of one task, newest first and page by page; told anew whenever something changes. */
export function useHistory(taskId: string) {
  const { activity } = useApiClient();
  return useInfiniteQuery(
    infiniteQueryOptions({
      // Below the key of all that tells of changes. (tRPC's own infinite options want a `cursor`.)
      queryKey: [...queryKeys.activity, taskId],
      queryFn: ({ pageParam: before }) =>
        activity.list.query({ entity: "task", entityId: taskId, limit: pageSize, before }),
      initialPageParam: latest,
      getNextPageParam: (page: ActivityPage) => page.nextBefore,
    }),
  );
}
