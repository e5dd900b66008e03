import { z } from "zod";
import { listFilters } from "#server/services/filter/list.ts";
import { listLabels } from "#server/services/label/list.ts";
import { listProjects } from "#server/services/project/list.ts";
import { defineTool } from "../descriptor.ts";
import { taskResult } from "../task-view.ts";

/** Names what tasks can be filed under and found by. */
export const listProjectsTool = defineTool({
  name: "list_projects",
  title: "Looking at your lists",
  description:
    "The person's projects (also called lists), archived ones too, their labels, and their saved filters with what they mean.",
  input: z.object({}),
  output: taskResult,
  looks: true,
  destructive: false,
  async run({ services }) {
    const projects = await listProjects(services);
    const labels = await listLabels(services);
    const filters = await listFilters(services);
    const names = (all: readonly { name: string }[]) => all.map(({ name }) => name);
    const hint = [
      named("Lists", names(projects.filter(({ archivedAt }) => archivedAt === null))),
      named("Archived", names(projects.filter(({ archivedAt }) => archivedAt !== null))),
      named("Labels", names(labels)),
      named(
        "Filters",
        filters.map(({ name, query }) => `${name} (${query})`),
      ),
    ].filter(Boolean);
    return { tasks: [], hint: hint.join(" ") || "You have no lists and no labels yet." };
  },
});

function named(kind: string, names: readonly string[]): string {
  return names.length > 0 ? `${kind}: ${names.join(", ")}.` : "";
}
