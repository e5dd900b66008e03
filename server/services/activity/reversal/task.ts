import { storedInstant } from "#domain/activity/stored-instant.ts";
import { task as taskSchema } from "#domain/task/task.ts";
import { findTasks } from "#server/services/task/rows/own-task.ts";
import { saveTask } from "#server/services/task/rows/save-task.ts";
import { toFieldValues } from "../to-activity-row.ts";
import { fitted } from "./fit-task.ts";
import { gone, type Reverse, untouchedFields } from "./reversal.ts";

/** A task's fields as the activity keeps them. */
const storedFields = taskSchema
  .omit({ id: true, createdAt: true, updatedAt: true })
  .extend({ completedAt: storedInstant.nullable(), deletedAt: storedInstant.nullable() })
  .partial();

/** Takes back what a change did to the fields of a task, as far as nobody has changed them since. */
export const reverseTask: Reverse = async (change, recorded) => {
  const [current] = await findTasks(change, [recorded.entityId]);
  if (!current) return gone;
  const { patch, touched } = untouchedFields(toFieldValues(current), recorded);
  const { patch: fitting, refused } = await fitted(change, current, storedFields.parse(patch));
  const saved = await saveTask(change, current, {
    verb: "undo",
    patch: fitting,
    undoOf: recorded.undoOf,
  });
  return {
    changed: saved !== current,
    conflicts: [...touched, ...refused].map((field) => ({
      title: current.title,
      field,
      reason: "changed_later",
    })),
  };
};
