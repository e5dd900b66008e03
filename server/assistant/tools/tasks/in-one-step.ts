import type { ToolContext } from "../descriptor.ts";

/**
 * Does the same to several tasks, all or none of it, as one entry of the history; of a call that was put before the
 * person, to those that were approved.
 */
export function inOneStep<Item extends { id: string }, Result>(
  ctx: ToolContext,
  items: readonly Item[],
  run: (ctx: ToolContext, item: Item) => Promise<Result>,
): Promise<Result[]> {
  const { services, approved } = ctx;
  return services.db.transaction(async (db) => {
    const results: Result[] = [];
    for (const item of items) {
      if (approved && !approved.has(item.id)) continue;
      results.push(await run({ ...ctx, services: { ...services, db } }, item));
    }
    return results;
  });
}
