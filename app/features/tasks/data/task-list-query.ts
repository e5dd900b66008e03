import { type InfiniteData, infiniteQueryOptions, type QueryClient } from "@tanstack/react-query";
import type { ListedTask, ListTasksInput, TaskPage } from "#domain/task/list.ts";
import type { Task } from "#domain/task/task.ts";
import { withConfirmed } from "../model/changes.ts";
import { pageSize, type TaskQuery } from "../model/view.ts";

/** Every list of tasks in the cache stands under this key, its query after it. */
export const taskListsKey = ["task-lists"] as const;

type FetchPage = (input: ListTasksInput) => Promise<TaskPage>;
type CachedList = InfiniteData<TaskPage, string | null>;

const noCursor: string | null = null;

/** A list of tasks, page by page. (tRPC's own infinite options would overwrite our `direction`.) */
export function taskListOptions(query: TaskQuery, fetchPage: FetchPage) {
  return infiniteQueryOptions({
    queryKey: [...taskListsKey, query],
    queryFn: ({ pageParam }) => fetchPage({ ...query, limit: pageSize, cursor: pageParam }),
    initialPageParam: noCursor,
    getNextPageParam: (page: TaskPage) => page.nextCursor,
  });
}

/**
 * Puts tasks as the server confirmed them into every list of the cache. Lists of which only the
 * server knows what they hold are fetched again. `today` is the person's calendar day.
 */
export function confirmTasks(
  queryClient: QueryClient,
  confirmed: readonly Task[],
  today: string,
): void {
  const lists = queryClient.getQueriesData<CachedList>({ queryKey: taskListsKey });
  for (const [queryKey, list] of lists) {
    if (!list) continue;
    const known = list.pages.flatMap((page) => page.tasks);
    const query = Object(queryKey[1]) as TaskQuery;
    const next = withConfirmed(known, withCounts(confirmed, known), { query, today });
    if (next) queryClient.setQueryData<CachedList>(queryKey, repaged(list, next));
    else void queryClient.invalidateQueries({ queryKey });
  }
}

/** A changed task comes without its subtasks' counts; the list knows them. */
function withCounts(tasks: readonly Task[], known: readonly ListedTask[]): ListedTask[] {
  const counts = new Map(known.map((task) => [task.id, task.subtasks]));
  const none = { open: 0, completed: 0 };
  return tasks.map((task) => ({ ...task, subtasks: counts.get(task.id) ?? none }));
}

/** The same pages, filled anew; the last one takes what is more, or gives what is less. */
function repaged(list: CachedList, tasks: ListedTask[]): CachedList {
  const lastIndex = list.pages.length - 1;
  let start = 0;
  const pages = list.pages.map((page, index) => {
    const end = index === lastIndex ? tasks.length : start + page.tasks.length;
    const filled = { ...page, tasks: tasks.slice(start, end) };
    start = end;
    return filled;
  });
  return { ...list, pages };
}
