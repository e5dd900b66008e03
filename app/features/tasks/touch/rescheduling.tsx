import { Suspense } from "react";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";

/** Loaded when a first task is rescheduled. */
const RescheduleSheet = lazyPart(
  async () => (await import("./reschedule-sheet.tsx")).RescheduleSheet,
);

type ReschedulingProps = { task: Task | undefined; commands: TaskCommands; onClose: () => void };

/** Asks for another day for a task; nothing while there is none to ask about. */
export function Rescheduling({ task, commands, onClose }: ReschedulingProps) {
  if (!task) return null;
  return (
    <Suspense>
      <RescheduleSheet
        title={task.title}
        dueDate={task.dueDate}
        onChoose={(dueDate) => commands.edit(task, { dueDate })}
        onClose={onClose}
      />
    </Suspense>
  );
}
