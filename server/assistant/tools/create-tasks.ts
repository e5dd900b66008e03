import { z } from "zod";
import { todayIn } from "#domain/dates/zone.ts";
import { priority } from "#domain/task/task.ts";
import { createTasks } from "#server/services/task/create-many.ts";
import { defineTool } from "./descriptor.ts";
import { dueText, ruleText, splitDue } from "./due.ts";
import { toTaskViews } from "./to-task-view.ts";

const draft = z.object({
  title: z.string().describe("What is to be done, in the person's own words, without the date"),
  notes: z.string().nullable(),
  due: dueText.nullable(),
  repeat: ruleText.nullable(),
  priority: priority.nullable().describe("1 the most urgent, 4 or null for none"),
  project: z.string().nullable().describe("Name of the project or list; made when there is none"),
  labels: z.array(z.string()),
  part_of: z.string().nullable().describe("Id of the task that this is a subtask of"),
});

/** Makes one task or many in one step. */
export const createTasksTool = defineTool({
  name: "create_tasks",
  title: "Adding tasks",
  description:
    "Adds tasks. Give all tasks of one request in one call. Resolve relative dates to absolute ones.",
  input: z.object({ tasks: z.array(draft).min(1).max(50) }),
  destructive: false,
  touches: () => [],
  async run({ services }, { tasks }) {
    const today = todayIn(services.actor.zone, services.now);
    const made = await createTasks(services, {
      tasks: tasks.map((task) => ({
        title: task.title,
        ...(task.notes !== null && { notes: task.notes }),
        ...(task.priority !== null && { priority: task.priority }),
        ...(task.due !== null && splitDue(task.due)),
        ...(task.repeat !== null && {
          recurrence: {
            rule: task.repeat,
            from: "schedule" as const,
            anchor: task.due?.slice(0, 10) ?? today,
          },
        }),
        ...(task.project !== null && { projectName: task.project }),
        labelNames: task.labels,
        parentId: task.part_of,
      })),
    });
    return { tasks: await toTaskViews(services, made) };
  },
});
