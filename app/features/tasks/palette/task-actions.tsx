import { Command } from "cmdk";
import { useFormat } from "#app/ui/format/format.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { addDays } from "#domain/dates/calendar.ts";
import { useTaskCommands } from "../data/use-task-commands.ts";
import { useTask } from "../details/use-task.ts";
import { priorities } from "../model/priority.ts";

type TaskActionsProps = { taskId: string; onDone: () => void };

/** What can be done to the task that had the focus. */
export function TaskActions({ taskId, onDone }: TaskActionsProps) {
  const t = useText().tasks;
  const { today } = useFormat();
  const { task } = useTask(taskId);
  const commands = useTaskCommands();
  if (!task) return null;
  const days = [
    { label: t.relative.today, dueDate: today },
    { label: t.relative.tomorrow, dueDate: addDays(today, 1) },
    { label: t.bulk.nextWeek, dueDate: addDays(today, 7) },
    { label: t.bulk.noDate, dueDate: null },
  ];
  const after = (act: () => void) => () => {
    onDone();
    act();
  };
  return (
    <Command.Group heading={task.title}>
      <Command.Item
        onSelect={after(() => (task.completedAt ? commands.reopen(task) : commands.complete(task)))}
      >
        {task.completedAt ? t.palette.reopen : t.bulk.complete}
      </Command.Item>
      {days.map(({ label, dueDate }) => (
        <Command.Item
          key={label}
          value={`${t.bulk.date} ${label}`}
          onSelect={after(() => commands.edit(task, { dueDate }))}
        >
          {t.bulk.date}: {label}
        </Command.Item>
      ))}
      {priorities.map((priority) => (
        <Command.Item
          key={priority}
          value={`${t.bulk.priority} ${t.priorities[priority]}`}
          onSelect={after(() => commands.edit(task, { priority }))}
        >
          {t.bulk.priority}: {t.priorities[priority]}
        </Command.Item>
      ))}
      <Command.Item onSelect={after(() => commands.remove(task))}>{t.bulk.delete}</Command.Item>
    </Command.Group>
  );
}
