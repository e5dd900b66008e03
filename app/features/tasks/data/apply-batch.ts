import type { QueryClient } from "@tanstack/react-query";
import type { ApiClient } from "#app/api/client.ts";
import { readFailure } from "#app/api/errors.ts";
import { queryKeys } from "#app/api/queries.ts";
import type { ActivityEntry } from "#domain/activity/activity.ts";
import type { ChangeBatch } from "#domain/activity/changes.ts";
import type { ListedTask } from "#domain/task/list.ts";
import { confirmTasks, forgetTasks, taskListsKey } from "./task-list-query.ts";

/** More changed tasks than are worth asking for one by one. */
const mostTasks = 40;

type Changed = Pick<ActivityEntry, "entity" | "entityId">;

type Cache = { client: ApiClient; queryClient: QueryClient; today: string };

/**
 * Brings the cache up to what the server has committed: changed tasks are fetched and put where
 * they now belong, with their parents, whose progress they are part of. After a gap too wide to
 * follow, everything is fetched anew.
 */
export async function applyBatch(cache: Cache, { changes, reset }: ChangeBatch): Promise<void> {
  if (reset) return refetch(cache.queryClient);
  const parents = changes.flatMap(({ before, after }) => [before?.parentId, after?.parentId]);
  const parentIds = parents.filter((id) => typeof id === "string");
  const family = parentIds.map((entityId) => ({ entity: "task" as const, entityId }));
  await refreshEntities(cache, [...changes, ...family]);
}

/** Fetches what was changed, and with it what tells of changes: counts, and histories that are open. */
export async function refreshEntities(cache: Cache, changed: readonly Changed[]): Promise<void> {
  const ids = taskIdsOf(changed);
  if (ids.length > mostTasks) return refetch(cache.queryClient);
  const others = new Set<string>(changed.map(({ entity }) => entity));
  others.delete("task");
  const keys = [queryKeys.counts, queryKeys.activity, ...[...others].map((entity) => [entity])];
  const refreshed = keys.map((queryKey) => cache.queryClient.invalidateQueries({ queryKey }));
  await Promise.all([refreshTasks(cache, ids), ...refreshed]);
}

/** The tasks that the assistant changed, for which the page points out what it did. */
export function assistantsTaskIds(changes: readonly ActivityEntry[]): string[] {
  return taskIdsOf(changes.filter(({ actor }) => actor.kind === "assistant"));
}

function taskIdsOf(changed: readonly Changed[]): string[] {
  return [
    ...new Set(changed.filter(({ entity }) => entity === "task").map((each) => each.entityId)),
  ];
}

async function refreshTasks(cache: Cache, ids: readonly string[]): Promise<void> {
  const found = await fetchTasks(cache.client, ids);
  const parents = found.tasks.map(({ parentId }) => parentId).filter((id) => id !== null);
  const missing = [...new Set(parents)].filter((id) => !ids.includes(id));
  const family = missing.length > 0 ? (await fetchTasks(cache.client, missing)).tasks : [];
  confirmTasks(cache.queryClient, [...found.tasks, ...family], cache.today);
  if (found.goneIds.length > 0) forgetTasks(cache.queryClient, found.goneIds);
}

type Found = { tasks: ListedTask[]; goneIds: string[] };

async function fetchTasks(client: Cache["client"], ids: readonly string[]): Promise<Found> {
  const answers = await Promise.all(ids.map((id) => fetchTask(client, id)));
  return {
    tasks: answers.filter((task) => task !== null),
    goneIds: ids.filter((_, index) => answers[index] === null),
  };
}

/** Asked for in one request by the batching link; null when it is gone for good. */
async function fetchTask(client: Cache["client"], id: string): Promise<ListedTask | null> {
  try {
    return await client.task.get.query({ id });
  } catch (error) {
    if (readFailure(error).reason === "not_found") return null;
    throw error;
  }
}

async function refetch(queryClient: QueryClient): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: taskListsKey });
  await queryClient.invalidateQueries();
}
