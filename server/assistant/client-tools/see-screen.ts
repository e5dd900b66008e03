import { z } from "zod";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { getTask } from "#server/services/task/get.ts";
import { defineTool } from "../tools/descriptor.ts";
import { type TaskResult, taskResult } from "../tools/task-view.ts";
import { toTaskViews } from "../tools/to-task-view.ts";

/**
 * Asks the person's page what is on the screen. It ends the turn, which goes on with the page's answer;
 * so it is offered only where a page answers.
 */
export const seeScreenTool = defineTool({
  name: "see_screen",
  title: "Looking at your screen",
  description:
    "Tells which view of the list the person is looking at, and which tasks stand on the screen there, in order. Use it when they speak of what they see: “the ones I'm looking at”, “what's on my screen”, “these” with nothing said before. Call it alone.",
  input: z.object({}),
  output: taskResult,
  looks: true,
  destructive: false,
  inPage: true,
  run: async () => ({ tasks: [], hint: "The page has not answered." }),
});

/** What the page answers: the title of the view, and the ids of the tasks in sight. */
const screen = z.object({
  view: z.string().max(500),
  tasks: z.array(z.string().max(64)).max(200),
  /** The list goes on beyond what is in sight. */
  more: z.boolean(),
});

/** The page's answer as the tool's result. Tasks that are not the person's, or gone, are not in it. */
export async function readScreen(
  services: ServiceContext,
  answer: unknown,
): Promise<TaskResult & { view?: string }> {
  const seen = screen.safeParse(answer);
  if (!seen.success) return { tasks: [], hint: "The page could not tell what it shows." };
  const found = await Promise.all(
    seen.data.tasks.map((id) => getTask(services, { id }).catch(gone)),
  );
  const tasks = await toTaskViews(
    services,
    found.filter((task) => task !== null),
  );
  const { view, more } = seen.data;
  return { view, tasks, ...(more && { more }), ...(tasks.length === 0 && { hint: nothing }) };
}

const nothing = "No tasks are on the screen.";

function gone(error: unknown): null {
  const unknown = ["not_found", "invalid"];
  if (error instanceof ServiceError && unknown.includes(error.code)) return null;
  throw error;
}
