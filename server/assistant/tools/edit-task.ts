import { z } from "zod";
import { getTask } from "#server/services/task/get.ts";
import { defineTool } from "./descriptor.ts";
import { taskResult } from "./task-view.ts";
import { toTaskViews } from "./to-task-view.ts";

/** Puts a form before the person, who changes the task there. */
export const editTaskTool = defineTool({
  name: "edit_task",
  title: "Opening the task",
  description:
    "Shows the person a form with all fields of one task, to edit by hand. For when they want to edit a task without saying what should change. It changes nothing by itself.",
  input: z.object({ id: z.string() }),
  output: taskResult,
  looks: true,
  destructive: false,
  async run({ services }, { id }) {
    const task = await getTask(services, { id });
    return {
      tasks: await toTaskViews(services, [task]),
      hint: "The form is shown below your answer. Say so in a few words.",
    };
  },
});
