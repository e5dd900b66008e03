import { z } from "zod";
import { color } from "#domain/project/project.ts";
import { createFilter } from "#server/services/filter/create.ts";
import { removeFilter } from "#server/services/filter/remove.ts";
import { reorderFilter } from "#server/services/filter/reorder.ts";
import { updateFilter } from "#server/services/filter/update.ts";
import { defineTool } from "../descriptor.ts";
import { filterText } from "../filter-text.ts";
import { maybe } from "../maybe.ts";
import { taskResult } from "../task-view.ts";
import { findFilter } from "./find-named.ts";
import { inTransaction, neighbour } from "./in-transaction.ts";

/** Keeps a filter in the person's navigation. */
export const createFilterTool = defineTool({
  name: "create_filter",
  title: "Saving a filter",
  description: "Saves a filter under a name, so that the person finds it beside their lists.",
  input: z.object({ name: z.string(), filter: filterText, color: maybe(color) }),
  output: taskResult,
  destructive: false,
  async run({ services }, { name, filter, color }) {
    const saved = await createFilter(services, {
      name,
      query: filter,
      ...(color && { color }),
    });
    return { tasks: [], hint: `Saved the filter “${saved.name}”.` };
  },
});

/** Changes a saved filter. */
export const updateFilterTool = defineTool({
  name: "update_filter",
  title: "Changing a filter",
  description:
    "Renames, rewrites, recolours or moves a saved filter; null leaves a thing as it is.",
  input: z.object({
    name: z.string().describe("Its name now"),
    new_name: maybe(z.string()),
    filter: maybe(filterText),
    color: maybe(color),
    after: maybe(z.string().describe('Name of the filter to stand behind; "" for the top')),
  }),
  output: taskResult,
  destructive: false,
  async run(ctx, { name, new_name, filter, color, after }) {
    return inTransaction(ctx, async ({ services }) => {
      const { id } = await findFilter(services, name);
      if (new_name !== null || filter !== null || color !== null) {
        await updateFilter(services, {
          id,
          ...(new_name !== null && { name: new_name }),
          ...(filter !== null && { query: filter }),
          ...(color !== null && { color }),
        });
      }
      if (after !== null) {
        const afterId = await neighbour(after, (other) => findFilter(services, other));
        await reorderFilter(services, { id, afterId });
      }
      return { tasks: [], hint: `Changed the filter “${new_name ?? name}”.` };
    });
  },
});

/** Forgets a saved filter, once the person has approved it. */
export const deleteFilterTool = defineTool({
  name: "delete_filter",
  title: "Deleting a filter",
  description:
    "Deletes a saved filter; no task changes. The person is asked before it happens; do not ask yourself.",
  input: z.object({ name: z.string() }),
  output: taskResult,
  destructive: true,
  async announces({ services }, { name }) {
    return [`The filter “${(await findFilter(services, name)).name}”`];
  },
  async run({ services }, { name }) {
    const filter = await findFilter(services, name);
    await removeFilter(services, { id: filter.id });
    return { tasks: [], hint: `Deleted the filter “${filter.name}”. undo brings it back.` };
  },
});
