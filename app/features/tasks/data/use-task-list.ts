import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useApiClient } from "#app/api/api.tsx";
import { useFormat } from "#app/ui/format/format.tsx";
import type { ListedTask } from "#domain/task/list.ts";
import type { TaskQuery } from "../model/view.ts";
import { withPending } from "../optimism/changes.ts";
import { taskListOptions } from "./task-list-query.ts";
import { usePendingChanges } from "./use-pending-changes.ts";

/** The tasks of one view, page by page, with this tab's unconfirmed changes already in them. */
export function useTaskList(query: TaskQuery) {
  const client = useApiClient();
  const { today } = useFormat();
  const list = useInfiniteQuery(taskListOptions(query, (input) => client.task.list.query(input)));
  const pending = usePendingChanges();
  const confirmed = useMemo(
    () => distinct(list.data?.pages.flatMap((page) => page.tasks) ?? []),
    [list.data],
  );
  const tasks = useMemo(
    () => withPending(confirmed, pending, { query, today }),
    [confirmed, pending, query, today],
  );
  const { fetchNextPage } = list;
  const loadMore = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage]);
  const loadWhile = useCallback(
    async (isWanted: (task: ListedTask) => boolean) => {
      const loaded: ListedTask[] = [];
      for (;;) {
        const { data, hasNextPage, isError } = await fetchNextPage({ cancelRefetch: false });
        if (isError) return loaded;
        const page = data?.pages.at(-1)?.tasks ?? [];
        const wanted = page.filter(isWanted);
        loaded.push(...wanted);
        if (!hasNextPage || wanted.length < page.length) return loaded;
      }
    },
    [fetchNextPage],
  );
  return {
    tasks,
    isLoading: list.isPending,
    failed: list.isError && list.data === undefined,
    /**
     * What loads the next page, or all pages until a task is not one of those wanted and resolves with
     * those that are; null when there is none.
     */
    more: list.hasNextPage
      ? { isBusy: list.isFetching, failed: list.isFetchNextPageError, load: loadMore, loadWhile }
      : null,
    retry: list.refetch,
  };
}

/** What loads the rest of a list. */
export type More = ReturnType<typeof useTaskList>["more"];

/** A task that was put in while its page was not loaded yet comes once more with the page. */
function distinct(tasks: ListedTask[]): ListedTask[] {
  return [...new Map(tasks.map((task) => [task.id, task])).values()];
}
