import { z } from "zod";
import { listActivity } from "#server/services/activity/list.ts";
import { undoActivity } from "#server/services/activity/undo.ts";
import { getTask } from "#server/services/task/get.ts";
import { defineTool } from "./descriptor.ts";
import { toTaskViews } from "./to-task-view.ts";

/** Takes back the last change of the person's tasks that still stands, whoever made it. */
export const undoTool = defineTool({
  name: "undo",
  title: "Undoing",
  description: "Takes back everything the last turn (or the person's last change in the list) did.",
  input: z.object({}),
  destructive: false,
  touches: () => [],
  async run({ services }) {
    const { entries } = await listActivity(services, { limit: 500 });
    const last = entries.find(({ verb, undoneBy }) => undoneBy === null && verb !== "undo");
    if (!last) return { tasks: [], hint: "There is nothing to undo." };
    const { changed, conflicts } = await undoActivity(services, { groupId: last.groupId });
    const ids = changed.filter(({ entity }) => entity === "task").map(({ entityId }) => entityId);
    const tasks = await Promise.all(ids.map((id) => getTask(services, { id })));
    const kept =
      conflicts.length > 0
        ? ` ${conflicts.length} could not be taken back because it changed later.`
        : "";
    return {
      tasks: await toTaskViews(services, tasks),
      hint: `Undone: ${changed.length} ${changed.length === 1 ? "change" : "changes"}.${kept}`,
    };
  },
});
