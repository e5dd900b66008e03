import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useApiClient } from "#app/api/api.tsx";
import { readFailure } from "#app/api/errors.ts";
import { queryKeys } from "#app/api/queries.ts";
import type { ListedTask } from "#domain/task/list.ts";
import { applyChange } from "../optimism/changes.ts";
import { usePendingChanges } from "./use-pending-changes.ts";

type Found = {
  /** With this tab's unconfirmed changes in it; null while it is fetched, and when it is not there. */
  task: ListedTask | null;
  /** There is no such task, or no longer. */
  isGone: boolean;
};

/** One task, kept true by the change stream like every list. */
export function useTask(id: string): Found {
  const client = useApiClient();
  const query = useQuery({
    queryKey: queryKeys.task(id),
    queryFn: () => client.task.get.query({ id }),
  });
  const pending = usePendingChanges();
  const task = useMemo(() => {
    const [changed] = pending.reduce(applyChange, query.data ? [query.data] : []);
    return changed?.id === id ? changed : null;
  }, [query.data, pending, id]);
  const isGone = query.isError && readFailure(query.error).reason === "not_found";
  return { task: isGone ? null : task, isGone };
}
