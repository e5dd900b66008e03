import { and, eq } from "drizzle-orm";
import { tasks } from "#db/schema/index.ts";
import { type ProjectIdInput, projectIdInput } from "#domain/project/inputs.ts";
import type { Project } from "#domain/project/project.ts";
import { transact } from "../activity/transact.ts";
import type { ServiceContext } from "../context.ts";
import { ownNamed, saveNamed } from "../named/save.ts";
import { parseInput } from "../parse-input.ts";
import { taskColumns } from "../task/rows/columns.ts";
import { putAllInTrash } from "../task/trash/remove.ts";
import { projectStore } from "./store.ts";

/** Removes a project and puts its tasks into the trash; one undo brings back both. */
export async function removeProject(ctx: ServiceContext, input: ProjectIdInput): Promise<Project> {
  const { id } = parseInput(projectIdInput, input);
  return transact(ctx, async (change) => {
    const current = await ownNamed(projectStore, change, id);
    const inside = await change.db
      .select(taskColumns)
      .from(tasks)
      .where(and(eq(tasks.userId, ctx.actor.userId), eq(tasks.projectId, id)));
    await putAllInTrash(change, inside, { verb: "remove" });
    const next = { ...current, deletedAt: change.now };
    return saveNamed(projectStore, change, { current, next, verb: "remove" });
  });
}
