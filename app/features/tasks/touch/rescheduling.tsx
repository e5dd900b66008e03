import { Suspense } from "react";
import { lazyPart } from "#app/ui/shell/lazy-part.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";

/** Loaded when a first task is rescheduled. */
const RescheduleSheet = lazyPart(
  async () => (await import("./reschedule-sheet.tsx")).RescheduleSheet,
);

type ReschedulingProps = {
  tasks: readonly Task[];
  commands: TaskCommands;
  /** Told when many at once have got their day. */
  onDone: () => void;
  onClose: () => void;
};

/** Asks for another day for some tasks; nothing while there is none to ask about. */
export function Rescheduling({ tasks, commands, onDone, onClose }: ReschedulingProps) {
  const t = useText().tasks;
  const [first, second] = tasks;
  if (!first) return null;
  const choose = (dueDate: string | null) => {
    if (!second) return commands.edit(first, { dueDate });
    commands.many.edit(tasks, { dueDate });
    onDone();
  };
  return (
    <Suspense>
      <RescheduleSheet
        title={second ? t.bulk.selected(tasks.length) : first.title}
        dueDate={tasks.find(({ dueDate }) => dueDate !== null)?.dueDate ?? null}
        onChoose={choose}
        onClose={onClose}
      />
    </Suspense>
  );
}
