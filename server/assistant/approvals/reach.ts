import { descendantsOf } from "#server/services/task/rows/family.ts";
import { listedTasksById } from "#server/services/task/rows/listed-task.ts";
import type { Tool, ToolContext } from "../tools/descriptor.ts";

/** The ids of the tasks that a call names or matches, and of the subtasks that share their fate. */
export type Reach = { named: string[]; along: string[] };

/** Everything of the person's that a call would change, whatever it says about itself. */
export async function reachOf(
  tool: Tool,
  ctx: ToolContext,
  input: Record<string, unknown>,
): Promise<Reach> {
  const wanted = [...new Set((await tool.touches?.(ctx, input)) ?? [])];
  if (wanted.length === 0) return { named: [], along: [] };
  const there = new Set((await listedTasksById(ctx.services, wanted)).map(({ id }) => id));
  const named = wanted.filter((id) => there.has(id));
  const { goesAlong } = tool;
  if (!goesAlong) return { named, along: [] };
  const below = await descendantsOf(ctx.services, named);
  const along = below.filter((task) => goesAlong(task) && !there.has(task.id));
  return { named, along: along.map(({ id }) => id) };
}
