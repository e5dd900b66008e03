import { useId, useMemo } from "react";
import { classNames } from "#app/ui/controls/class-names.ts";
import { Tick } from "#app/ui/controls/tick.tsx";
import { useDetailsText } from "#app/ui/text/details.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { ListedTask } from "#domain/task/list.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import { useTaskList } from "../data/use-task-list.ts";
import { DueBadge } from "../list/due-badge.tsx";
import { SubtaskField } from "./subtask-field.tsx";

type SubtasksProps = { task: ListedTask; commands: TaskCommands; onOpen: (id: string) => void };

/** The steps of a task: tick them, open them, add to them. */
export function Subtasks({ task, commands, onOpen }: SubtasksProps) {
  const t = useText().tasks;
  const d = useDetailsText();
  const id = useId();
  const query = useMemo(() => ({ status: "all" as const, parentId: task.id }), [task.id]);
  const { tasks } = useTaskList(query);
  const { open, completed } = task.subtasks;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="flex items-baseline gap-2 font-medium text-sm">
        {d.subtasks}
        {open + completed === 0 ? null : (
          <span className="font-normal text-ink-muted text-xs tabular-nums">
            {completed}/{open + completed}
          </span>
        )}
      </h3>
      <ul aria-labelledby={id} className="mt-1 -ml-1.5">
        {tasks.map((subtask) => {
          const isDone = subtask.completedAt !== null;
          return (
            <li key={subtask.id} className="flex items-start gap-1">
              <Tick
                label={t.complete(subtask.title)}
                tone={subtask.priority}
                checked={isDone}
                onChange={() => (isDone ? commands.reopen(subtask) : commands.complete(subtask))}
              />
              <button
                type="button"
                onClick={() => onOpen(subtask.id)}
                className={classNames(
                  "target min-w-0 flex-1 rounded-sm py-1 text-left text-sm hover:text-accent",
                  isDone && "text-ink-faint line-through",
                )}
              >
                {subtask.title}
                <span className="ml-2 text-xs">
                  <DueBadge task={subtask} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <SubtaskField task={task} commands={commands} />
    </section>
  );
}
