import { SelectField } from "#app/ui/controls/select-field.tsx";
import { ZoneOptions } from "#app/ui/controls/zone-options.tsx";
import { useFormat } from "#app/ui/format/format.tsx";
import { useDetailsText } from "#app/ui/text/details.ts";
import { useText } from "#app/ui/text/text.tsx";
import { endAfter, minutesUntil } from "#domain/task/length.ts";
import type { Task } from "#domain/task/task.ts";
import { relativeDay } from "../model/due-text.ts";
import type { TaskEdit } from "../optimism/edit.ts";
import { MomentField } from "./moment-field.tsx";

type SpanFieldsProps = {
  task: Task;
  dueDate: string;
  dueTime: string;
  /** Saves; calls `onRefused` when the server will not have it. */
  edit: (changes: TaskEdit, onRefused?: () => void) => void;
};

/** Until when a task with a time lasts, and by whose clocks. */
export function SpanFields({ task, dueDate, dueTime, edit }: SpanFieldsProps) {
  const t = useText().tasks;
  const d = useDetailsText();
  const { locale, today } = useFormat();
  const { durationMinutes } = task;
  const zone = task.dueZone ?? locale.zone;
  const end = durationMinutes === null ? null : endAfter(dueDate, dueTime, durationMinutes);
  const isLater = end !== null && end.day !== dueDate;
  const lastDay = isLater ? relativeDay(end.day, { today, locale, words: t.relative }) : undefined;
  return (
    <>
      <MomentField
        label={d.until}
        type="time"
        saved={end?.time ?? null}
        hint={lastDay}
        save={(time, onRefused) =>
          edit({ durationMinutes: time === null ? null : minutesUntil(dueTime, time) }, onRefused)
        }
      />
      <SelectField
        label={d.zone}
        value={zone}
        onChange={({ target }) => edit({ dueZone: target.value })}
      >
        {/* The person's first; the runtime lists each zone under one name, the task's may be another. */}
        <ZoneOptions zones={[locale.zone, zone, ...Intl.supportedValuesOf("timeZone")]} />
      </SelectField>
    </>
  );
}
