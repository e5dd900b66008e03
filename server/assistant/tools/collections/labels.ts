import { z } from "zod";
import { color } from "#domain/project/project.ts";
import { createLabel } from "#server/services/label/create.ts";
import { removeLabel } from "#server/services/label/remove.ts";
import { reorderLabel } from "#server/services/label/reorder.ts";
import { updateLabel } from "#server/services/label/update.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { defineTool } from "../descriptor.ts";
import { maybe } from "../maybe.ts";
import { taskResult } from "../task-view.ts";
import { findLabel } from "./find-named.ts";
import { inTransaction, neighbour } from "./in-transaction.ts";

/** Makes a label that no task has yet. */
export const createLabelTool = defineTool({
  name: "create_label",
  title: "Making a label",
  description: "Makes a label. Tasks get labels by name with create_tasks and update_tasks.",
  input: z.object({ name: z.string(), color: maybe(color) }),
  output: taskResult,
  destructive: false,
  async run({ services }, { name, color }) {
    const label = await createLabel(services, { name, ...(color && { color }) });
    return { tasks: [], hint: `Made the label “${label.name}”.` };
  },
});

/** Changes a label on all tasks that have it. */
export const updateLabelTool = defineTool({
  name: "update_label",
  title: "Changing a label",
  description: "Renames, recolours or moves a label; null leaves a thing as it is.",
  input: z.object({
    name: z.string().describe("Its name now"),
    new_name: maybe(z.string()),
    color: maybe(color),
    after: maybe(z.string().describe('Name of the label to stand behind; "" for the top')),
  }),
  output: taskResult,
  destructive: false,
  async run(ctx, { name, new_name, color, after }) {
    return inTransaction(ctx, async ({ services }) => {
      const { id } = await findLabel(services, name);
      if (new_name !== null || color !== null) {
        await updateLabel(services, {
          id,
          ...(new_name !== null && { name: new_name }),
          ...(color !== null && { color }),
        });
      }
      if (after !== null) {
        const afterId = await neighbour(after, (other) => findLabel(services, other));
        await reorderLabel(services, { id, afterId });
      }
      return { tasks: [], hint: `Changed the label “${new_name ?? name}”.` };
    });
  },
});

/** Removes a label from all tasks, once the person has approved it. */
export const deleteLabelTool = defineTool({
  name: "delete_label",
  title: "Deleting a label",
  description:
    "Deletes a label and takes it off its tasks, which stay. The person is asked before it happens; do not ask yourself.",
  input: z.object({ name: z.string() }),
  output: taskResult,
  destructive: true,
  async announces({ services }, { name }) {
    const label = await findLabel(services, name);
    const { tasks } = await listTasks(services, { labelId: label.id, status: "all", limit: 500 });
    return [`The label “${label.name}”`, ...tasks.map(({ title }) => `${title} (loses the label)`)];
  },
  async run({ services }, { name }) {
    const label = await findLabel(services, name);
    await removeLabel(services, { id: label.id });
    return { tasks: [], hint: `Deleted the label “${label.name}”. undo brings it back.` };
  },
});
