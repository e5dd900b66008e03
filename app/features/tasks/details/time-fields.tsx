import { useState } from "react";
import { TextField } from "#app/ui/controls/text-field.tsx";
import { useText } from "#app/ui/text/text.tsx";
import { DueError } from "#domain/task/due.ts";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import type { TaskEdit } from "../optimism/edit.ts";
import { RepeatField } from "./repeat-field.tsx";
import { Repetition } from "./repetition.tsx";
import { SpanFields } from "./span-fields.tsx";

type FieldProps = { task: Task; commands: TaskCommands };

/** When it is due, from when it counts, and how it repeats. */
export function TimeFields({ task, commands }: FieldProps) {
  const t = useText().tasks.fields;
  const [problem, setProblem] = useState<DueError | null>(null);
  const edit = (changes: TaskEdit, onRefused = () => {}) => {
    try {
      commands.edit(task, changes, { onRefused });
      setProblem(null);
    } catch (error) {
      if (!(error instanceof DueError)) throw error;
      setProblem(error);
    }
  };
  const { recurrence, dueDate } = task;
  const errorOf = (field: DueError["field"]) =>
    problem?.field === field ? problem.message : undefined;
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4">
      <TextField
        label={t.date}
        type="date"
        value={dueDate ?? ""}
        hint={recurrence === null ? undefined : t.dateOfOne}
        error={errorOf("dueDate")}
        onChange={({ target }) => edit({ dueDate: target.value || null })}
      />
      <TextField
        label={t.time}
        type="time"
        value={task.dueTime ?? ""}
        disabled={dueDate === null}
        error={errorOf("dueTime")}
        onChange={({ target }) => edit({ dueTime: target.value || null })}
      />
      {dueDate === null || task.dueTime === null ? null : (
        <SpanFields task={task} dueDate={dueDate} dueTime={task.dueTime} edit={edit} />
      )}
      <TextField
        label={t.startDate}
        type="date"
        value={task.startDate ?? ""}
        error={errorOf("startDate")}
        onChange={({ target }) => edit({ startDate: target.value || null })}
      />
      <RepeatField task={task} edit={edit} />
      {recurrence === null || dueDate === null || task.completedAt !== null ? null : (
        <Repetition
          recurrence={recurrence}
          dueDate={dueDate}
          onSkip={() => commands.skip(task)}
          onEnd={() => edit({ recurrence: null })}
        />
      )}
    </div>
  );
}
