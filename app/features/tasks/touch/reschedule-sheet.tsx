import { CalendarDays, CalendarOff, CalendarPlus, Sun } from "lucide-react";
import type { FormEvent } from "react";
import { Button } from "#app/ui/controls/button.tsx";
import { TextField } from "#app/ui/controls/text-field.tsx";
import { useTyping } from "#app/ui/controls/use-typing.ts";
import { formatDay } from "#app/ui/format/dates.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { Dialog } from "#app/ui/overlays/dialog.tsx";
import { useBulkText } from "#app/ui/text/bulk.ts";
import { useText } from "#app/ui/text/text.tsx";
import { addDays } from "#domain/dates/calendar.ts";

type RescheduleSheetProps = {
  title: string;
  /** The day it has now. */
  dueDate: string | null;
  onChoose: (dueDate: string | null) => void;
  onClose: () => void;
};

/** Another day for a task, or for some: the usual ones a touch away, any other by the calendar. */
export function RescheduleSheet({ title, dueDate, onChoose, onClose }: RescheduleSheetProps) {
  const texts = useText();
  const bulk = useBulkText();
  const t = texts.tasks;
  const { today, locale } = useFormat();
  const days = [
    { icon: Sun, label: t.relative.today, day: today },
    { icon: CalendarDays, label: t.relative.tomorrow, day: addDays(today, 1) },
    { icon: CalendarPlus, label: bulk.nextWeek, day: addDays(today, 7) },
  ];
  const choose = (day: string | null) => {
    onClose();
    onChoose(day);
  };
  const { isTyping, watch } = useTyping();
  const chooseOther = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    choose(String(new FormData(event.currentTarget).get("day")));
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t.swipe.reschedule}
      description={title}
      closeLabel={texts.shell.close}
    >
      <div className="-mx-2.5 flex flex-col">
        {days.map(({ icon: Icon, label, day }) => (
          <button key={day} type="button" className={itemStyle} onClick={() => choose(day)}>
            <Icon aria-hidden className="size-4.5 text-accent" strokeWidth={1.75} />
            <span className="flex-1 text-left">{label}</span>
            <span className="text-ink-muted text-sm">{formatDay(day, locale)}</span>
          </button>
        ))}
        {dueDate === null ? null : (
          <button type="button" className={itemStyle} onClick={() => choose(null)}>
            <CalendarOff aria-hidden className="size-4.5 text-ink-muted" strokeWidth={1.75} />
            {bulk.noDate}
          </button>
        )}
      </div>
      <form onSubmit={chooseOther} className="mt-3 flex items-end gap-2">
        <TextField
          {...watch}
          className="min-w-0 flex-1"
          type="date"
          name="day"
          required
          label={bulk.otherDay}
          defaultValue={dueDate ?? ""}
          onChange={({ target }) => {
            if (!isTyping() && target.value !== "") choose(target.value);
          }}
        />
        <Button type="submit" className="h-10! pointer-coarse:h-11!">
          {t.swipe.reschedule}
        </Button>
      </form>
    </Dialog>
  );
}

const itemStyle =
  "target flex h-10 items-center gap-3 rounded-md px-2.5 transition-colors hover:bg-hover active:bg-press";
