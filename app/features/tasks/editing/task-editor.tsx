import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from "react";
import { Button } from "#app/ui/controls/button.tsx";
import { fieldStyle } from "#app/ui/controls/field-style.ts";
import { IconButton } from "#app/ui/controls/icon-button.tsx";
import { TrashIcon } from "#app/ui/icons/list.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import { priorities, readPriority } from "../model/priority.ts";
import type { TaskEdit } from "../optimism/edit.ts";
import { WhetherGone } from "./whether-gone.tsx";

type TaskEditorProps = {
  /** As it was when the edit began. */
  task: Task;
  /** What was typed before and refused. */
  draft: TaskEdit;
  commands: TaskCommands;
  onSave: (edit: TaskEdit) => void;
  onCancel: () => void;
  onDelete: () => void;
};

/** Edits a task where it stands: Enter saves, Escape leaves it as it was. */
export function TaskEditor(props: TaskEditorProps) {
  const { task, onSave, onCancel, onDelete } = props;
  const shown = { ...task, ...props.draft };
  const texts = useText();
  const t = texts.tasks.fields;
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const edit = changedFields(task, new FormData(event.currentTarget));
    if (edit === null) return;
    if (Object.keys(edit).length === 0) onCancel();
    else onSave(edit);
  };
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      onSubmit={save}
      onKeyDown={leaveOnEscape}
      aria-label={texts.tasks.edit(task.title)}
      className="animate-rise rounded-lg border border-line bg-surface p-3 shadow-low"
    >
      <WhetherGone task={task} commands={props.commands} />
      <input
        name="title"
        aria-label={t.title}
        defaultValue={shown.title}
        maxLength={500}
        required
        // The person has just asked to edit it.
        ref={focusAtEnd}
        className="w-full bg-transparent font-medium outline-none"
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <Field label={t.date}>
          {(id) => (
            <input
              id={id}
              type="date"
              name="dueDate"
              defaultValue={shown.dueDate ?? ""}
              className={small}
            />
          )}
        </Field>
        <Field label={t.time}>
          {(id) => (
            <input
              id={id}
              type="time"
              name="dueTime"
              defaultValue={shown.dueTime ?? ""}
              className={small}
            />
          )}
        </Field>
        <Field label={t.priority}>
          {(id) => (
            <select id={id} name="priority" defaultValue={shown.priority} className={small}>
              {priorities.map((priority) => (
                <option key={priority} value={priority}>
                  {texts.tasks.priorities[priority]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="mt-3 flex items-center gap-2">
        <IconButton
          icon={TrashIcon}
          label={texts.tasks.delete(task.title)}
          className="mr-auto"
          onClick={onDelete}
        />
        <Button variant="quiet" size="small" onClick={onCancel}>
          {texts.shell.cancel}
        </Button>
        <Button type="submit" variant="primary" size="small">
          {texts.shell.save}
        </Button>
      </div>
    </form>
  );
}

const small = `${fieldStyle} h-8! w-auto! px-2! text-sm pointer-coarse:h-11!`;

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      {children(id)}
    </div>
  );
}

function focusAtEnd(input: HTMLInputElement | null) {
  input?.focus();
  input?.setSelectionRange(input.value.length, input.value.length);
}

/** Only what differs is sent, so that two people editing one task keep each other's fields. Null without a title. */
function changedFields(task: Task, form: FormData): TaskEdit | null {
  const text = (name: string) => String(form.get(name) ?? "");
  const title = text("title").trim();
  if (title === "") return null;
  const dueDate = text("dueDate") || null;
  const dueTime = dueDate && (text("dueTime") || null);
  const priority = readPriority(text("priority"));
  return {
    ...(title !== task.title && { title }),
    ...(dueDate !== task.dueDate && { dueDate }),
    ...(dueTime !== task.dueTime && { dueTime }),
    ...(priority !== task.priority && { priority }),
  };
}
