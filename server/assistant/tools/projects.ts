import { z } from "zod";
import { listLabels } from "#server/services/label/list.ts";
import { createProject } from "#server/services/project/create.ts";
import { listProjects } from "#server/services/project/list.ts";
import { defineTool } from "./descriptor.ts";

/** Names what tasks can be filed under. */
export const listProjectsTool = defineTool({
  name: "list_projects",
  title: "Looking at your lists",
  description: "The person's projects (also called lists) and labels.",
  input: z.object({}),
  destructive: false,
  touches: () => [],
  async run({ services }) {
    const projects = (await listProjects(services)).filter(({ archivedAt }) => archivedAt === null);
    const labels = await listLabels(services);
    const named = (kind: string, names: string[]) =>
      names.length > 0 ? `${kind}: ${names.join(", ")}.` : "";
    const hint = [
      named(
        "Lists",
        projects.map(({ name }) => name),
      ),
      named(
        "Labels",
        labels.map(({ name }) => name),
      ),
    ].filter(Boolean);
    return { tasks: [], hint: hint.join(" ") || "You have no lists and no labels yet." };
  },
});

/** Makes an empty project. */
export const createProjectTool = defineTool({
  name: "create_project",
  title: "Making a list",
  description: "Makes a project (list). Tasks can be put into it by name.",
  input: z.object({ name: z.string() }),
  destructive: false,
  touches: () => [],
  async run({ services }, { name }) {
    const project = await createProject(services, { name });
    return { tasks: [], hint: `Made the list “${project.name}”.` };
  },
});
