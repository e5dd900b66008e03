const dayMs = 86_400_000;
const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, "0"));

let lastDay = Number.NaN;
let lastDayText = "";

/**
 * `date.toISOString()` in a tenth of its time, which is more than half a microsecond: an answer
 * with a hundred dates waits for that, and most of them are of few days.
 */
export function toIso(date: Date): string {
  const at = date.getTime();
  const day = Math.floor(at / dayMs);
  if (day !== lastDay) {
    lastDayText = date.toISOString().slice(0, -"HH:MM:SS.mmmZ".length);
    lastDay = day;
  }
  const ms = at - day * dayMs;
  const second = Math.floor(ms / 1000);
  const minute = Math.floor(second / 60);
  const hours = twoDigits[Math.floor(minute / 60)];
  const fraction = String(1000 + (ms % 1000)).slice(1);
  return `${lastDayText}${hours}:${twoDigits[minute % 60]}:${twoDigits[second % 60]}.${fraction}Z`;
}
