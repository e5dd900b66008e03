import { findTasksTool } from "../tools/find-tasks.ts";
import type { DrawContext } from "../widgets/draw.ts";
import type { WidgetSubject } from "../widgets/key.ts";

type Shown = Extract<WidgetSubject, { kind: "tasks" }>;

/** What a list shows with the next tasks of its search; the same once there are no more. */
export async function showMore(ctx: DrawContext, shown: Shown): Promise<Shown> {
  const search = findTasksTool.input.safeParse(shown.more).data;
  if (!search) return { ...shown, more: null };
  const { tasks, next } = await findTasksTool.run(ctx, search);
  const taskIds = [...new Set([...shown.taskIds, ...tasks.map(({ id }) => id)])];
  return { ...shown, taskIds, more: next === undefined ? null : { ...search, after: next } };
}
