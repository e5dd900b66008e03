import type { ToolContext } from "./descriptor.ts";

/** Does the same to several things, all or none of it, as one entry of the history. */
export function inOneStep<Item, Result>(
  ctx: ToolContext,
  items: readonly Item[],
  run: (ctx: ToolContext, item: Item) => Promise<Result>,
): Promise<Result[]> {
  return ctx.services.db.transaction(async (tx) => {
    const results: Result[] = [];
    for (const item of items)
      results.push(await run({ ...ctx, services: { ...ctx.services, db: tx } }, item));
    return results;
  });
}
