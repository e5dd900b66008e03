import { z } from "zod";
import { listActivity } from "#server/services/activity/list.ts";
import { undoActivity } from "#server/services/activity/undo.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { listedTasksById } from "#server/services/task/rows/listed-task.ts";
import { defineTool } from "../descriptor.ts";
import { maybe } from "../maybe.ts";
import { taskResult } from "../task-view.ts";
import { toTaskViews } from "../to-task-view.ts";

/** Takes back a change of the person's tasks that still stands, whoever made it: the last one, or a named one. */
export const undoTool = defineTool({
  name: "undo",
  title: "Undoing",
  description:
    "Takes back everything the last turn (or the person's last change in the list) did. With a group from history: that change instead. What was changed again since stays, and is named.",
  input: z.object({
    group: maybe(z.string().describe("The group of a change, as history tells it")),
  }),
  output: taskResult,
  destructive: false,
  async run({ services }, { group }) {
    const groupId = group ?? (await lastStanding(services));
    if (groupId === null) return { tasks: [], hint: "There is nothing to undo." };
    const { changed, conflicts } = await undoActivity(services, { groupId });
    const ids = changed.filter(({ entity }) => entity === "task").map(({ entityId }) => entityId);
    const tasks = await listedTasksById(services, ids);
    return {
      tasks: await toTaskViews(services, tasks),
      hint: `Undone: ${changed.length} ${changed.length === 1 ? "change" : "changes"}.${kept(conflicts)}`,
    };
  },
});

async function lastStanding(services: ServiceContext): Promise<string | null> {
  const { entries } = await listActivity(services, { limit: 500 });
  const last = entries.find(({ verb, undoneBy }) => undoneBy === null && verb !== "undo");
  return last?.groupId ?? null;
}

function kept(conflicts: readonly { title: string | null }[]): string {
  const titles = [
    ...new Set(conflicts.map(({ title }) => (title ? `“${title}”` : "something that is gone"))),
  ];
  return titles.length > 0 ? ` Changed later and left as it is: ${titles.join(", ")}.` : "";
}
