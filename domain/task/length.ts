import { addDays, type Day } from "#domain/dates/calendar.ts";

const minutesPerDay = 1440;

/** When something ends that begins on this day at `HH:MM`: by the clock on the wall, whatever is done to it meanwhile. */
export function endAfter(day: Day, time: string, minutes: number): { day: Day; time: string } {
  const end = minuteOf(time) + minutes;
  const [hour, minute] = [Math.floor((end % minutesPerDay) / 60), end % 60];
  return {
    day: addDays(day, Math.floor(end / minutesPerDay)),
    time: `${pad(hour)}:${pad(minute)}`,
  };
}

/** How many minutes after `from` the clock shows `to` for the first time, both `HH:MM`; null when it does already. */
export function minutesUntil(from: string, to: string): number | null {
  return (minuteOf(to) - minuteOf(from) + minutesPerDay) % minutesPerDay || null;
}

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const pad = (number: number) => String(number).padStart(2, "0");
