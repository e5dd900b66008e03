import { memo, useRef } from "react";
import { flushSync } from "react-dom";
import { classNames } from "#app/ui/controls/class-names.ts";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { SelectBox } from "#app/ui/controls/select-box.tsx";
import { Tick } from "#app/ui/controls/tick.tsx";
import { PencilIcon, TrashIcon } from "#app/ui/icons/list.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { ListedTask } from "#domain/task/list.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import type { Collections } from "../data/use-collections.ts";
import type { Edits, OnEdit } from "../editing/use-edits.ts";
import { TaskFacts } from "./task-facts.tsx";

type TaskRowProps = {
  task: ListedTask;
  commands: TaskCommands;
  /** How deep it stands below the tasks it is part of. */
  depth: number;
  collections: Collections;
  withinProject: string | null;
  /** Whether it is picked out; null while nothing is being picked. */
  isSelected: boolean | null;
  onSelect: (id: string) => void;
  /** While it is edited. */
  edit: ReturnType<Edits["get"]>;
  onEdit: OnEdit;
};

/** One task of a list: tick it, edit it where it stands, delete it. */
export const TaskRow = memo(function TaskRow(props: TaskRowProps) {
  const { task, depth, commands, withinProject, isSelected, onSelect, edit, onEdit } = props;
  const title = useRef<HTMLAnchorElement>(null);
  const t = useText().tasks;
  const isDone = task.completedAt !== null;

  if (edit) {
    const close = () => {
      flushSync(() => onEdit(task.id, null));
      title.current?.focus();
    };
    return <edit.Row edit={edit} onEdit={onEdit} commands={commands} onClose={close} />;
  }
  return (
    <div
      data-selected={isSelected === true || undefined}
      draggable
      style={{ paddingInlineStart: indentOf(depth) }}
      className="group flex items-start gap-1 rounded-md pr-2 focus-within:bg-hover hover:bg-hover data-selected:bg-accent-soft"
    >
      {isSelected === null ? (
        <Tick
          className="mt-1"
          label={t.complete(task.title)}
          tone={task.priority}
          checked={isDone}
          onChange={() => (isDone ? commands.reopen(task) : commands.complete(task))}
        />
      ) : (
        <SelectBox
          className="mt-1"
          label={t.selectTask(task.title)}
          checked={isSelected}
          onChange={() => onSelect(task.id)}
        />
      )}
      <div className="flex min-w-0 flex-1 items-start gap-1 border-line border-b py-1 group-data-last/line:border-b-0">
        <div className="relative min-w-0 flex-1 py-1.25 pointer-coarse:py-2.75">
          {/* Opened by the list: a Link listens and computes for itself, in every row of a long list. */}
          <a
            ref={title}
            href={`?${new URLSearchParams({ task: task.id })}`}
            draggable={false}
            title={t.openTask(task.title)}
            className={classNames(
              "break-words rounded-sm before:absolute before:inset-0 before:content-['']",
              isDone && "text-ink-faint line-through",
            )}
          >
            {task.title}
          </a>
          <TaskFacts
            task={task}
            collections={props.collections}
            withinProject={depth > 0 ? task.projectId : withinProject}
          />
        </div>
        <div className="row-actions flex">
          <IconButton
            data-edit
            icon={PencilIcon}
            label={t.edit(task.title)}
            onClick={() => onEdit(task.id, { task, draft: {} })}
          />
          <IconButton
            icon={TrashIcon}
            className="pointer-coarse:hidden"
            label={t.delete(task.title)}
            onClick={() => commands.remove(task)}
          />
        </div>
      </div>
    </div>
  );
});

/** How far in the rows of a depth begin. */
export const indentOf = (depth: number): string => `${depth * 1.75 + 0.5}rem`;
