import { useState } from "react";
import { afterPress } from "#app/ui/controls/after-press.ts";
import { TextField } from "#app/ui/controls/text-field.tsx";
import { useFormat } from "#app/ui/format/format.tsx";
import { useDetailsText } from "#app/ui/text/details.ts";
import { describeRecurrence } from "#domain/recurrence/describe.ts";
import { parseRecurrence } from "#domain/recurrence/parse-recurrence.ts";
import type { Task } from "#domain/task/task.ts";
import type { TaskEdit } from "../optimism/edit.ts";
import { useDraft } from "./use-draft.ts";

type RepeatFieldProps = {
  task: Task;
  /** Saves; calls `onRefused` when the server will not have it. */
  edit: (changes: TaskEdit, onRefused: () => void) => void;
};

/** How it repeats, in words: "every weekday", "every 3 days after completion". Emptied, it repeats no more. */
export function RepeatField({ task, edit }: RepeatFieldProps) {
  const d = useDetailsText();
  const { locale } = useFormat();
  const [notUnderstood, setNotUnderstood] = useState(false);
  const saved = task.recurrence ? describeRecurrence(task.recurrence) : "";
  const draft = useDraft(saved, (words, onRefused) => {
    if (words.trim() === "") return edit({ recurrence: null }, onRefused);
    const parsed = parseRecurrence(words, { now: new Date(), zone: locale.zone });
    setNotUnderstood(parsed === null);
    if (parsed === null) return onRefused();
    const { recurrence, date, time } = parsed;
    const dueDate = task.dueDate ?? date;
    edit({ recurrence, dueDate, ...(time !== null && { dueTime: time }) }, onRefused);
  });
  return (
    <TextField
      label={d.repeat}
      placeholder={d.repeatExample}
      value={draft.value}
      hint={task.recurrence && draft.isDirty ? d.repeatHint : undefined}
      error={notUnderstood ? d.repeatUnclear : undefined}
      onChange={({ target }) => {
        setNotUnderstood(false);
        draft.change(target.value);
      }}
      onBlur={() => afterPress(draft.commit)}
      onKeyDown={(event) => {
        if (event.key === "Enter") draft.commit();
      }}
    />
  );
}
