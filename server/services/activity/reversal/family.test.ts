import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { createProject } from "#server/services/project/create.ts";
import { removeProject } from "#server/services/project/remove.ts";
import { completeTask } from "#server/services/task/completion/complete.ts";
import { createTask } from "#server/services/task/create.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { removeTask } from "#server/services/task/trash/remove.ts";
import { later, personContext } from "#server/services/testing/context.ts";
import { listActivity } from "../list.ts";
import { undoActivity } from "../undo.ts";

const titles = ["Trip", "Book", "Flight", "Seat"];

/** Tasks each below the one before, in a project. */
async function nested(ctx: ServiceContext) {
  const { id: projectId } = await createProject(ctx, { name: "Summer" });
  let parentId: string | null = null;
  const ids: string[] = [];
  for (const title of titles) {
    const task = await createTask(ctx, { title, projectId, parentId });
    parentId = task.id;
    ids.push(task.id);
  }
  return { projectId, ids };
}

describeOnBothDatabases(
  "taking back what was done to a task with subtasks of subtasks",
  (database) => {
    it.each([
      [
        "completed",
        (ctx: ServiceContext, ids: string[]) => completeTask(ctx, { id: ids[0] ?? "" }),
      ],
      ["deleted", (ctx: ServiceContext, ids: string[]) => removeTask(ctx, { id: ids[0] ?? "" })],
      [
        "deleted with its project",
        (ctx: ServiceContext, _ids: string[], id: string) => removeProject(ctx, { id }),
      ],
    ])("brings back all of them, each where it was, when it was %s", async (_done, act) => {
      const ctx = await personContext(database().db);
      const { projectId, ids } = await nested(ctx);
      await act(later(ctx), ids, projectId);
      const [entry] = (await listActivity(ctx, { limit: 1 })).entries;
      const { conflicts } = await undoActivity(later(ctx, 2), { groupId: entry?.groupId ?? "" });
      expect(conflicts).toEqual([]);
      const { tasks } = await listTasks(ctx, { projectId });
      const parentOf = new Map(tasks.map(({ id, parentId }) => [id, parentId]));
      expect(ids.map((id) => parentOf.get(id))).toEqual([null, ...ids.slice(0, -1)]);
    });
  },
);
