import { useQuery } from "@tanstack/react-query";
import { CalendarOff, SkipForward } from "lucide-react";
import { useApiClient } from "#app/api/api.tsx";
import { Button } from "#app/ui/controls/button.tsx";
import { formatDay } from "#app/ui/format/dates.ts";
import { useFormat } from "#app/ui/format/format.tsx";
import { useDetailsText } from "#app/ui/text/details.ts";
import { useText } from "#app/ui/text/text.tsx";
import type { Recurrence } from "#domain/task/task.ts";

type Repeating = { recurrence: Recurrence; dueDate: string };
type RepetitionProps = Repeating & { onSkip: () => void; onEnd: () => void };

/** When a repeating task comes back, and the ways to leave one out or to end it. */
export function Repetition({ recurrence, dueDate, onSkip, onEnd }: RepetitionProps) {
  const t = useDetailsText();
  const { skip } = useText().tasks;
  const client = useApiClient();
  // Asked of the server, which alone carries the calendar's rules.
  const { data: days } = useQuery({
    queryKey: ["upcoming-days", recurrence, dueDate],
    queryFn: () => client.task.upcomingDays.query({ recurrence, dueDate }),
    placeholderData: (previous) => previous,
  });
  return (
    <div className="col-span-2 rounded-md bg-sunken px-3 py-2.5">
      <p className="min-h-5 text-ink-muted text-sm">{useDaysText(recurrence, days)}</p>
      <div className="mt-1 -ml-2.5 flex flex-wrap gap-x-1">
        {days?.length === 0 ? null : (
          <Button variant="quiet" size="small" onClick={onSkip}>
            <SkipForward aria-hidden className="size-4" strokeWidth={1.75} />
            {skip}
          </Button>
        )}
        <Button variant="quiet" size="small" onClick={onEnd}>
          <CalendarOff aria-hidden className="size-4" strokeWidth={1.75} />
          {t.end}
        </Button>
      </div>
    </div>
  );
}

function useDaysText({ from }: Recurrence, days: string[] | undefined): string {
  const t = useDetailsText();
  const { locale } = useFormat();
  if (days === undefined) return "";
  if (days.length === 0) return t.lastTime;
  const names = t.days(days.map((day) => formatDay(day, locale)));
  return from === "completion" ? t.comesBackWhenDone(names) : t.comesBack(names);
}
