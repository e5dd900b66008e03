import { todayIn } from "#domain/dates/zone.ts";
import { upcomingDays, upcomingDaysInput } from "#domain/recurrence/upcoming-days.ts";
import { updateTasksInput } from "#domain/task/bulk.ts";
import { createTaskInput, createTasksInput } from "#domain/task/create.ts";
import { listTasksInput } from "#domain/task/list.ts";
import { moveTaskInput, reorderTaskInput } from "#domain/task/place.ts";
import { searchTasksInput } from "#domain/task/search.ts";
import {
  completeTaskInput,
  emptyTrashInput,
  taskIdInput,
  taskIdsInput,
} from "#domain/task/task-ids.ts";
import { updateTaskInput } from "#domain/task/update.ts";
import { completeTasks, reopenTasks } from "#server/services/task/bulk/complete-tasks.ts";
import { removeTasks, restoreTasks } from "#server/services/task/bulk/remove-tasks.ts";
import { updateTasks } from "#server/services/task/bulk/update-tasks.ts";
import { completeTask } from "#server/services/task/completion/complete.ts";
import { reopenTask } from "#server/services/task/completion/reopen.ts";
import { skipOccurrence } from "#server/services/task/completion/skip.ts";
import { createTask } from "#server/services/task/create.ts";
import { createTasks } from "#server/services/task/create-many.ts";
import { getTask } from "#server/services/task/get.ts";
import { countTasks } from "#server/services/task/list/count.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { searchTasks } from "#server/services/task/list/search.ts";
import { moveTask } from "#server/services/task/move.ts";
import { reorderTask } from "#server/services/task/reorder.ts";
import { emptyTrash } from "#server/services/task/trash/empty.ts";
import { removeTask } from "#server/services/task/trash/remove.ts";
import { restoreTask } from "#server/services/task/trash/restore.ts";
import { updateTask } from "#server/services/task/update.ts";
import { change, procedure, router } from "../init.ts";

/** The tasks of whoever is signed in. */
export const taskRouter = router({
  list: procedure.input(listTasksInput).query(({ ctx, input }) => listTasks(ctx, input)),
  search: procedure.input(searchTasksInput).query(({ ctx, input }) => searchTasks(ctx, input)),
  counts: procedure.query(({ ctx }) => countTasks(ctx)),
  get: procedure.input(taskIdInput).query(({ ctx, input }) => getTask(ctx, input)),
  /** The days a rule leads to next: of a task that has it, or would. */
  upcomingDays: procedure
    .input(upcomingDaysInput)
    .query(({ ctx, input }) => upcomingDays(input, todayIn(ctx.actor.zone, ctx.now))),

  create: change.input(createTaskInput).mutation(({ ctx, input }) => createTask(ctx, input)),
  update: change.input(updateTaskInput).mutation(({ ctx, input }) => updateTask(ctx, input)),
  move: change.input(moveTaskInput).mutation(({ ctx, input }) => moveTask(ctx, input)),
  reorder: change.input(reorderTaskInput).mutation(({ ctx, input }) => reorderTask(ctx, input)),
  complete: change.input(completeTaskInput).mutation(({ ctx, input }) => completeTask(ctx, input)),
  skip: change.input(taskIdInput).mutation(({ ctx, input }) => skipOccurrence(ctx, input)),
  reopen: change.input(taskIdInput).mutation(({ ctx, input }) => reopenTask(ctx, input)),
  remove: change.input(taskIdInput).mutation(({ ctx, input }) => removeTask(ctx, input)),
  restore: change.input(taskIdInput).mutation(({ ctx, input }) => restoreTask(ctx, input)),

  createMany: change.input(createTasksInput).mutation(({ ctx, input }) => createTasks(ctx, input)),
  updateMany: change.input(updateTasksInput).mutation(({ ctx, input }) => updateTasks(ctx, input)),
  completeMany: change.input(taskIdsInput).mutation(({ ctx, input }) => completeTasks(ctx, input)),
  reopenMany: change.input(taskIdsInput).mutation(({ ctx, input }) => reopenTasks(ctx, input)),
  removeMany: change.input(taskIdsInput).mutation(({ ctx, input }) => removeTasks(ctx, input)),
  restoreMany: change.input(taskIdsInput).mutation(({ ctx, input }) => restoreTasks(ctx, input)),
  emptyTrash: procedure.input(emptyTrashInput).mutation(({ ctx, input }) => emptyTrash(ctx, input)),
});
