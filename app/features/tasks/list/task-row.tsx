import { AlignLeft, ListTree, Pencil, Trash2 } from "lucide-react";
import { memo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { classNames } from "#app/ui/controls/class-names.ts";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { Tick } from "#app/ui/controls/tick.tsx";
import { useText } from "#app/ui/text/text.tsx";
import type { ListedTask } from "#domain/task/list.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import type { TaskEdit } from "../model/edit.ts";
import { DueBadge } from "./due-badge.tsx";
import { TaskEditor } from "./task-editor.tsx";

type TaskRowProps = { task: ListedTask; commands: TaskCommands; isMarked: boolean };

/** One task of a list: tick it, edit it where it stands, delete it. */
export const TaskRow = memo(function TaskRow({ task, commands, isMarked }: TaskRowProps) {
  // While it is edited: what was typed and refused, if anything, so that it can be mended.
  const [draft, setDraft] = useState<TaskEdit | null>(null);
  const editButton = useRef<HTMLButtonElement>(null);
  const t = useText().tasks;
  const isDone = task.completedAt !== null;

  if (draft !== null) {
    const close = () => {
      flushSync(() => setDraft(null));
      editButton.current?.focus();
    };
    const save = (edit: TaskEdit) => {
      close();
      commands.edit(task, edit, { onRefused: () => setDraft(edit) });
    };
    return (
      <li className="py-1.5">
        <TaskEditor task={{ ...task, ...draft }} onSave={save} onCancel={close} />
      </li>
    );
  }
  return (
    <li
      data-task={task.id}
      className={classNames(
        "group -mx-2 flex items-start gap-1 rounded-md px-2 transition-colors focus-within:bg-hover hover:bg-hover",
        isMarked && "animate-mark",
      )}
    >
      <Tick
        className="mt-1"
        label={t.complete(task.title)}
        tone={task.priority}
        checked={isDone}
        onChange={() => (isDone ? commands.reopen(task) : commands.complete(task))}
      />
      <div className="flex min-w-0 flex-1 items-start gap-1 border-line border-b py-1 group-last:border-b-0">
        <div className="min-w-0 flex-1 py-1.25 pointer-coarse:py-2.75">
          <p className={classNames("break-words", isDone && "text-ink-faint line-through")}>
            {task.title}
          </p>
          <TaskFacts task={task} />
        </div>
        <div className="flex opacity-0 transition-opacity focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
          <IconButton
            ref={editButton}
            icon={Pencil}
            label={t.edit(task.title)}
            onClick={() => setDraft({})}
          />
          <IconButton
            icon={Trash2}
            label={t.delete(task.title)}
            onClick={() => commands.remove(task)}
          />
        </div>
      </div>
    </li>
  );
});

/** The small line under a title; left out when there is nothing to say. */
function TaskFacts({ task }: { task: ListedTask }) {
  const t = useText().tasks;
  const { open, completed } = task.subtasks;
  const total = open + completed;
  if (task.dueDate === null && task.notes === "" && total === 0) return null;
  return (
    <div className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-ink-muted text-xs">
      <DueBadge task={task} />
      {total === 0 ? null : (
        <span className="inline-flex items-center gap-1 tabular-nums">
          <ListTree aria-hidden className="size-3.5" strokeWidth={1.75} />
          <span aria-hidden>
            {completed}/{total}
          </span>
          <span className="sr-only">{t.progress(completed, total)}</span>
        </span>
      )}
      {task.notes === "" ? null : (
        <AlignLeft role="img" aria-label={t.hasNotes} className="size-3.5" strokeWidth={1.75} />
      )}
    </div>
  );
}
