import { data, type RouterContextProvider } from "react-router";
import { prefetch } from "#app/api/prefetch.server.ts";
import { queryKeys } from "#app/api/queries.ts";
import { requireSession } from "#app/features/account/account.server.ts";
import {
  arrangementOf,
  readArrangements,
} from "#app/features/tasks/arrange/arrangements-cookie.ts";
import { taskListOptions } from "#app/features/tasks/data/task-list-query.ts";
import { queryOf, viewFromPath } from "#app/features/tasks/model/view.ts";

type TasksArgs = {
  request: Request;
  context: Readonly<RouterContextProvider>;
  params: { view?: string | undefined; id?: string | undefined };
};

/** The first page of a view's tasks, ready in the cache when the page comes alive. */
export async function prefetchTasks(args: TasksArgs) {
  await requireSession(args);
  const view = viewFromPath(args.params.view, args.params.id);
  if (!view) throw data(null, 404);
  const answers = await prefetch(args.context, ({ caller, queryClient }) => {
    // A saved filter's condition is known to the page alone; it asks for its tasks itself.
    if (view.kind === "filter") return [];
    const arrangement = arrangementOf(readArrangements(args.request.headers.get("cookie")), view);
    const query = queryOf(view, arrangement);
    return [queryClient.prefetchInfiniteQuery(taskListOptions(query, caller.task.list))];
  });
  return { answers };
}

/** Projects and labels, which every page names. */
export function prefetchCollections(context: TasksArgs["context"]) {
  return prefetch(context, ({ caller, queryClient: cache }) => [
    cache.prefetchQuery({ queryKey: queryKeys.project, queryFn: () => caller.project.list() }),
    cache.prefetchQuery({ queryKey: queryKeys.label, queryFn: () => caller.label.list() }),
    cache.prefetchQuery({ queryKey: queryKeys.filter, queryFn: () => caller.filter.list() }),
    cache.prefetchQuery({ queryKey: queryKeys.counts, queryFn: () => caller.task.counts() }),
  ]);
}
