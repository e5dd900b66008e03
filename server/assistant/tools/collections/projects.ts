import { z } from "zod";
import { color } from "#domain/project/project.ts";
import { archiveProject, unarchiveProject } from "#server/services/project/archive.ts";
import { createProject } from "#server/services/project/create.ts";
import { removeProject } from "#server/services/project/remove.ts";
import { reorderProject } from "#server/services/project/reorder.ts";
import { updateProject } from "#server/services/project/update.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { defineTool } from "../descriptor.ts";
import { maybe } from "../maybe.ts";
import { taskResult } from "../task-view.ts";
import { findProject } from "./find-named.ts";
import { inTransaction, neighbour } from "./in-transaction.ts";

/** Makes an empty project. */
export const createProjectTool = defineTool({
  name: "create_project",
  title: "Making a list",
  description: "Makes a project (list). Tasks can be put into it by name.",
  input: z.object({ name: z.string(), color: maybe(color) }),
  output: taskResult,
  destructive: false,
  async run({ services }, { name, color }) {
    const project = await createProject(services, { name, ...(color && { color }) });
    return { tasks: [], hint: `Made the list “${project.name}”.` };
  },
});

/** Changes everything about a project but its tasks. */
export const updateProjectTool = defineTool({
  name: "update_project",
  title: "Changing a list",
  description:
    "Renames, recolours, archives, takes up again or moves a project (list). null leaves a thing as it is. Its tasks stay in it.",
  input: z.object({
    name: z.string().describe("Its name now"),
    new_name: maybe(z.string()),
    color: maybe(color),
    archived: maybe(z.boolean().describe("Archived projects and their tasks are out of sight")),
    after: maybe(z.string().describe('Name of the project to stand behind; "" for the top')),
  }),
  output: taskResult,
  destructive: false,
  async run(ctx, { name, new_name, color, archived, after }) {
    return inTransaction(ctx, async ({ services }) => {
      const { id } = await findProject(services, name);
      if (new_name !== null || color !== null) {
        await updateProject(services, {
          id,
          ...(new_name !== null && { name: new_name }),
          ...(color !== null && { color }),
        });
      }
      if (archived !== null) await (archived ? archiveProject : unarchiveProject)(services, { id });
      if (after !== null) {
        const afterId = await neighbour(after, (other) => findProject(services, other));
        await reorderProject(services, { id, afterId });
      }
      const did = archived === null ? "Changed" : archived ? "Archived" : "Took up again";
      return { tasks: [], hint: `${did} the list “${new_name ?? name}”.` };
    });
  },
});

/** Removes a project with its tasks, once the person has approved it. */
export const deleteProjectTool = defineTool({
  name: "delete_project",
  title: "Deleting a list",
  description:
    "Deletes a project (list) and moves its tasks to the trash. The person is asked before it happens; do not ask yourself. To keep the tasks, move them first, or archive the project.",
  input: z.object({ name: z.string() }),
  output: taskResult,
  destructive: true,
  async announces({ services }, { name }) {
    const project = await findProject(services, name);
    const { tasks } = await listTasks(services, {
      projectId: project.id,
      status: "all",
      limit: 500,
    });
    return [`The list “${project.name}”`, ...tasks.map(({ title }) => `${title} (in the list)`)];
  },
  async run({ services }, { name }) {
    const project = await findProject(services, name);
    await removeProject(services, { id: project.id });
    return { tasks: [], hint: `Deleted the list “${project.name}”. undo brings it back.` };
  },
});
