import type { Page } from "@playwright/test";

/** How long frames took while something was done, in milliseconds. */
export type Frames = { count: number; p50: number; p95: number; longest: number };

/** The times between the frames that a page shows while `act` runs. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<Frames> {
  const recording = await page.evaluateHandle(() => {
    const times: number[] = [];
    let isOver = false;
    const tick = (time: number) => {
      times.push(time);
      if (!isOver) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const end = () => {
      isOver = true;
      return times;
    };
    return { end };
  });
  await act();
  const times = await recording.evaluate(({ end }) => end());
  const sorted = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), longest: at(1) };
}
