import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useApi, useApiClient } from "#app/api/api.tsx";
import { latestRevisionKey } from "#app/api/latest-revision.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { useMarkTasks } from "../list/marked-tasks.tsx";
import { applyBatch, assistantsTaskIds } from "./apply-batch.ts";
import { taskListsKey } from "./task-list-query.ts";

/**
 * Follows what is committed anywhere, from the revision the page was rendered at, and keeps the
 * cache true. The browser reconnects by itself and goes on where it stopped.
 */
export function LiveChanges({ revision }: { revision: number }) {
  const api = useApi();
  const client = useApiClient();
  const queryClient = useQueryClient();
  const { today } = useFormat();
  const mark = useMarkTasks();
  useSubscription(
    api.changes.onChange.subscriptionOptions(
      { lastEventId: revision },
      {
        onData({ data: batch }) {
          queryClient.setQueryData(latestRevisionKey, batch.revision);
          mark(assistantsTaskIds(batch.changes));
          applyBatch({ client, queryClient, today }, batch).catch(() => {
            // The change could not be fetched: the lists are asked for again, and show it if that fails too.
            void queryClient.invalidateQueries({ queryKey: taskListsKey });
          });
        },
      },
    ),
  );
  return null;
}
