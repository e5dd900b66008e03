import type { ToolContext } from "../descriptor.ts";

/** Runs several verbs as one: all of them happen or none. */
export function inTransaction<Result>(
  ctx: ToolContext,
  run: (ctx: ToolContext) => Promise<Result>,
): Promise<Result> {
  return ctx.services.db.transaction((db) => run({ ...ctx, services: { ...ctx.services, db } }));
}

/** The id of the neighbour of that name; null, which means the top, for an empty name. */
export async function neighbour(
  name: string,
  find: (name: string) => Promise<{ id: string }>,
): Promise<string | null> {
  return name === "" ? null : (await find(name)).id;
}
