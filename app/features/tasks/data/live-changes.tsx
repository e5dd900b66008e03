import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useApiClient } from "#app/api/api.tsx";
import { latestRevisionKey } from "#app/api/latest-revision.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import type { ChangeBatch } from "#domain/activity/changes.ts";
import { useMarkTasks } from "../list/marked-tasks.tsx";
import { applyBatch, assistantsTaskIds } from "./apply-batch.ts";
import { taskListsKey } from "./task-list-query.ts";

/**
 * Follows what is committed anywhere, from the revision the page was rendered at, and keeps the
 * cache true. The browser reconnects by itself and goes on where it stopped.
 */
export function LiveChanges({ revision }: { revision: number }) {
  const client = useApiClient();
  const queryClient = useQueryClient();
  const { today } = useFormat();
  const mark = useMarkTasks();
  const onBatch = useEffectEvent((batch: ChangeBatch) => {
    queryClient.setQueryData(latestRevisionKey, batch.revision);
    mark(assistantsTaskIds(batch.changes));
    applyBatch({ client, queryClient, today }, batch).catch(() => {
      // The change could not be fetched: the lists are asked for again, and show it if that fails too.
      void queryClient.invalidateQueries({ queryKey: taskListsKey });
    });
  });
  useEffect(() => {
    const onData = ({ data }: { data: ChangeBatch }) => onBatch(data);
    const following = client.changes.onChange.subscribe({ lastEventId: revision }, { onData });
    return () => following.unsubscribe();
  }, [client, revision]);
  return null;
}
