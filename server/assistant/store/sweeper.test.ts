import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createSweeper } from "./sweeper.ts";

const interval = 10 * 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("sweeps once after something happened, and leaves an idle database asleep", async () => {
  const sweep = vi.fn(async () => {});
  const sweeper = createSweeper(sweep, () => {});
  await vi.advanceTimersByTimeAsync(interval);
  expect(sweep).not.toHaveBeenCalled();
  sweeper.note();
  sweeper.note();
  await vi.advanceTimersByTimeAsync(3 * interval);
  expect(sweep).toHaveBeenCalledOnce();
  sweeper.note();
  sweeper.stop();
  await vi.advanceTimersByTimeAsync(interval);
  expect(sweep).toHaveBeenCalledOnce();
});

it("reports a sweep that failed, and sweeps again", async () => {
  const onError = vi.fn();
  const sweeper = createSweeper(() => Promise.reject(new Error("asleep")), onError);
  for (const times of [1, 2]) {
    sweeper.note();
    await vi.advanceTimersByTimeAsync(interval);
    expect(onError).toHaveBeenCalledTimes(times);
  }
  sweeper.stop();
});
