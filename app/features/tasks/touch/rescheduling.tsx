import { useBulkText } from "#app/ui/text/bulk.ts";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import { RescheduleSheet } from "./reschedule-sheet.tsx";

type ReschedulingProps = {
  /** At least one. */
  tasks: readonly Task[];
  commands: TaskCommands;
  /** Told when many at once have got their day. */
  onDone: () => void;
  onClose: () => void;
};

/** Asks for another day for some tasks. */
export function Rescheduling({ tasks, commands, onDone, onClose }: ReschedulingProps) {
  const t = useBulkText();
  const [first, second] = tasks;
  if (!first) return null;
  const choose = (dueDate: string | null) => {
    if (!second) return commands.edit(first, { dueDate });
    commands.many.edit(tasks, { dueDate });
    onDone();
  };
  return (
    <RescheduleSheet
      title={second ? t.selected(tasks.length) : first.title}
      dueDate={tasks.find(({ dueDate }) => dueDate !== null)?.dueDate ?? null}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
