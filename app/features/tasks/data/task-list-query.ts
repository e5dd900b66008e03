import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryClient,
  type QueryKey,
} from "@tanstack/react-query";
import { queryKeys } from "#app/api/queries.ts";
import type { ListedTask, ListTasksInput, TaskPage } from "#domain/task/list.ts";
import type { Task } from "#domain/task/task.ts";
import { firstPageSize, pageSize, type TaskQuery } from "../model/view.ts";
import { withConfirmed } from "../optimism/changes.ts";

/** Every list of tasks in the cache stands under this key, its query after it. */
export const taskListsKey = ["task-lists"] as const;

type FetchPage = (input: ListTasksInput) => Promise<TaskPage>;
type CachedList = InfiniteData<TaskPage, string | null>;

const noCursor: string | null = null;

/** A list of tasks, page by page. */
export function taskListOptions(query: TaskQuery, fetchPage: FetchPage) {
  return infiniteQueryOptions({
    queryKey: [...taskListsKey, query],
    queryFn: ({ pageParam }) => {
      const limit = pageParam === noCursor ? firstPageSize : pageSize;
      return fetchPage({ ...query, limit, cursor: pageParam });
    },
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
  confirmed: readonly (Task | ListedTask)[],
  today: string,
): void {
  for (const task of confirmed) {
    queryClient.setQueryData<ListedTask>(queryKeys.task(task.id), (known) =>
      known ? { subtasks: known.subtasks, ...task } : undefined,
    );
  }
  updateLists(queryClient, (tasks, query) =>
    withConfirmed(tasks, withCounts(confirmed, tasks), { query, today }),
  );
}

/** Takes tasks that are gone for good out of every list. */
export function forgetTasks(queryClient: QueryClient, ids: readonly string[]): void {
  for (const id of ids) void queryClient.invalidateQueries({ queryKey: queryKeys.task(id) });
  updateLists(queryClient, (tasks) => tasks.filter((task) => !ids.includes(task.id)));
}

type Update = (tasks: readonly ListedTask[], query: TaskQuery) => ListedTask[] | null;

function updateLists(queryClient: QueryClient, update: Update): void {
  for (const query of queryClient.getQueryCache().findAll({ queryKey: taskListsKey })) {
    const list = queryClient.getQueryData<CachedList>(query.queryKey);
    if (!list) continue;
    const tasks = list.pages.flatMap((page) => page.tasks);
    const next = update(tasks, queryOfKey(query.queryKey));
    if (next) queryClient.setQueryData<CachedList>(query.queryKey, repaged(list, next));
    else void queryClient.invalidateQueries({ queryKey: query.queryKey });
  }
}

/** The query of a list's key, which `taskListOptions` put there. */
function queryOfKey(queryKey: QueryKey): TaskQuery {
  return Object(queryKey[1]);
}

/** A changed task comes without its subtasks' counts; the list knows them. */
function withCounts(
  tasks: readonly (Task | ListedTask)[],
  known: readonly ListedTask[],
): ListedTask[] {
  const counts = new Map(known.map((task) => [task.id, task.subtasks]));
  const none = { open: 0, completed: 0 };
  return tasks.map((task) => ({ subtasks: counts.get(task.id) ?? none, ...task }));
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
