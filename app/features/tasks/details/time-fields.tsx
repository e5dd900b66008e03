import { useState } from "react";
import { TextField } from "#app/ui/controls/text-field.tsx";
import { useFormat } from "#app/ui/format/format.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { describeRecurrence } from "#domain/recurrence/describe.ts";
import { parseRecurrence } from "#domain/recurrence/parse-recurrence.ts";
import { DueError } from "#domain/task/due.ts";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import type { TaskEdit } from "../optimism/edit.ts";
import { useDraft } from "./use-draft.ts";

type FieldProps = { task: Task; commands: TaskCommands };

/** When it is due, from when it counts, and how it repeats. */
export function TimeFields({ task, commands }: FieldProps) {
  const t = useText().tasks.fields;
  const [problem, setProblem] = useState<DueError | null>(null);
  const edit = (changes: TaskEdit) => {
    try {
      commands.edit(task, changes);
      setProblem(null);
    } catch (error) {
      if (!(error instanceof DueError)) throw error;
      setProblem(error);
    }
  };
  const errorOf = (field: DueError["field"]) =>
    problem?.field === field ? problem.message : undefined;
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4">
      <TextField
        label={t.date}
        type="date"
        value={task.dueDate ?? ""}
        error={errorOf("dueDate")}
        onChange={({ target }) => edit({ dueDate: target.value || null })}
      />
      <TextField
        label={t.time}
        type="time"
        value={task.dueTime ?? ""}
        disabled={task.dueDate === null}
        error={errorOf("dueTime")}
        onChange={({ target }) => edit({ dueTime: target.value || null })}
      />
      <TextField
        label={t.startDate}
        type="date"
        value={task.startDate ?? ""}
        error={errorOf("startDate")}
        onChange={({ target }) => edit({ startDate: target.value || null })}
      />
      <RepeatField key={task.recurrence?.rule ?? ""} task={task} edit={edit} />
    </div>
  );
}

type RepeatFieldProps = { task: Task; edit: (changes: TaskEdit) => void };

/** How it repeats, in words: "every weekday", "every 3 days after completion". Emptied, it repeats no more. */
function RepeatField({ task, edit }: RepeatFieldProps) {
  const t = useText().tasks;
  const { locale } = useFormat();
  const [notUnderstood, setNotUnderstood] = useState(false);
  const saved = task.recurrence ? describeRecurrence(task.recurrence) : "";
  const draft = useDraft(saved, (words, onRefused) => {
    if (words.trim() === "") return edit({ recurrence: null });
    const parsed = parseRecurrence(words, { now: new Date(), zone: locale.zone });
    setNotUnderstood(parsed === null);
    if (parsed === null) return onRefused();
    edit({
      recurrence: parsed.recurrence,
      dueDate: task.dueDate ?? parsed.date,
      ...(parsed.time !== null && { dueTime: parsed.time }),
    });
  });
  return (
    <TextField
      label={t.fields.repeat}
      placeholder={t.details.repeatExample}
      value={draft.value}
      error={notUnderstood ? t.details.repeatUnclear : undefined}
      onChange={({ target }) => draft.change(target.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") draft.commit();
      }}
    />
  );
}
