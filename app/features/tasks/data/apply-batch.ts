import type { QueryClient } from "@tanstack/react-query";
import type { TRPCClient } from "@trpc/client";
import { readFailure } from "#app/api/errors.ts";
import type { ActivityEntry } from "#domain/activity/activity.ts";
import type { ChangeBatch } from "#domain/activity/changes.ts";
import type { ListedTask } from "#domain/task/list.ts";
import type { AppRouter } from "#server/trpc/router.ts";
import { confirmTasks, forgetTasks, taskListsKey } from "./task-list-query.ts";

/** More changed tasks than are worth asking for one by one. */
const mostTasks = 40;

type Cache = { client: TRPCClient<AppRouter>; queryClient: QueryClient; today: string };

/**
 * Brings the cache up to what the server has committed: changed tasks are fetched and put where
 * they now belong, with their parents, whose progress they are part of. After a gap too wide to
 * follow, everything is fetched anew.
 */
export async function applyBatch(cache: Cache, { changes, reset }: ChangeBatch): Promise<void> {
  const ids = changedTaskIds(changes);
  const others = new Set(changes.map(({ entity }) => entity));
  others.delete("task");
  if (reset || ids.length > mostTasks) return refetch(cache.queryClient);
  const refreshed = [...others].map((entity) =>
    cache.queryClient.invalidateQueries({ queryKey: [[entity]] }),
  );
  const counted = cache.queryClient.invalidateQueries({ queryKey: countsKey });
  await Promise.all([refreshTasks(cache, ids), counted, ...refreshed]);
}

/** The key under which tRPC's own options keep the counts of the sidebar. */
const countsKey = [["task", "counts"]];

/** The tasks that the assistant changed, for which the page points out what it did. */
export function assistantsTaskIds(changes: readonly ActivityEntry[]): string[] {
  return changedTaskIds(changes.filter(({ actor }) => actor.kind === "assistant"));
}

/** The tasks of some changes, and the parents they had or have. */
function changedTaskIds(changes: readonly ActivityEntry[]): string[] {
  const ids = changes
    .filter(({ entity }) => entity === "task")
    .flatMap(({ entityId, before, after }) => [entityId, before?.parentId, after?.parentId]);
  return [...new Set(ids.filter((id) => typeof id === "string"))];
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
