import { useState } from "react";
import { useDetailsText } from "#app/ui/text/details.ts";
import { useText } from "#app/ui/text/text.tsx";
import { DueError } from "#domain/task/due.ts";
import type { Task } from "#domain/task/task.ts";
import type { TaskCommands } from "../data/task-commands.ts";
import type { TaskEdit } from "../optimism/edit.ts";
import { MomentField } from "./moment-field.tsx";
import { RepeatField } from "./repeat-field.tsx";
import { Repetition } from "./repetition.tsx";
import { SpanFields } from "./span-fields.tsx";

type FieldProps = { task: Task; commands: TaskCommands };

/** When it is due, from when it counts, and how it repeats. */
export function TimeFields({ task, commands }: FieldProps) {
  const t = useText().tasks.fields;
  const d = useDetailsText();
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
      <MomentField
        label={t.date}
        type="date"
        saved={dueDate}
        hint={recurrence === null ? undefined : d.dateOfOne}
        error={errorOf("dueDate")}
        save={(day, onRefused) => edit({ dueDate: day }, onRefused)}
      />
      <MomentField
        label={t.time}
        type="time"
        saved={task.dueTime}
        disabled={dueDate === null}
        error={errorOf("dueTime")}
        save={(time, onRefused) => edit({ dueTime: time }, onRefused)}
      />
      {dueDate === null || task.dueTime === null ? null : (
        <SpanFields task={task} dueDate={dueDate} dueTime={task.dueTime} edit={edit} />
      )}
      <MomentField
        label={d.startDate}
        type="date"
        saved={task.startDate}
        error={errorOf("startDate")}
        save={(day, onRefused) => edit({ startDate: day }, onRefused)}
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
