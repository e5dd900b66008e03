import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { eventStream } from "./event-stream.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp({ heartbeatMs = 15_000, aborted = false } = {}) {
  const waiting: ((result: IteratorResult<string, void>) => void)[] = [];
  const controller = new AbortController();
  if (aborted) controller.abort();
  const onLeave = vi.fn();
  const response = eventStream(
    { next: () => new Promise((resolve) => waiting.push(resolve)) },
    { turnId: "trn_1", heartbeatMs, signal: controller.signal, onLeave },
  );
  const reader = response.body?.getReader();
  if (!reader) throw new Error("There is no body.");
  const decoder = new TextDecoder();
  return {
    controller,
    onLeave,
    reader,
    read: async () => decoder.decode((await reader.read()).value),
    send: (frame: string) => waiting.shift()?.({ value: frame, done: false }),
    end: () => waiting.shift()?.({ value: undefined, done: true }),
  };
}

describe("heartbeats", () => {
  it("are comment lines after fifteen seconds of silence, and again after each fifteen", async () => {
    const { read, send } = setUp();
    const first = read();
    await vi.advanceTimersByTimeAsync(10_000);
    send("data: {}\n\n");
    expect(await first).toBe("data: {}\n\n");
    let second: string | undefined;
    void read().then((text) => {
      second = text;
    });
    await vi.advanceTimersByTimeAsync(14_000);
    expect(second).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(second).toBe(":\n\n");
    const third = read();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await third).toBe(":\n\n");
  });

  it("can be switched off", async () => {
    const { read, send } = setUp({ heartbeatMs: 0 });
    const first = read();
    await vi.advanceTimersByTimeAsync(600_000);
    send("data: {}\n\n");
    expect(await first).toBe("data: {}\n\n");
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("leaving", () => {
  it("is told once, by whichever sign comes first", async () => {
    const { reader, controller, onLeave } = setUp();
    await reader.cancel();
    controller.abort();
    expect(onLeave).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is noticed when the client was gone before the stream began", () => {
    const { onLeave } = setUp({ aborted: true });
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it("after the end is no leaving", async () => {
    const { reader, controller, onLeave, end } = setUp();
    const last = reader.read();
    await vi.advanceTimersByTimeAsync(0);
    end();
    expect((await last).done).toBe(true);
    controller.abort();
    expect(onLeave).not.toHaveBeenCalled();
  });
});

describe("a source that fails", () => {
  it("breaks the stream, so that nobody takes it for complete", async () => {
    const controller = new AbortController();
    const response = eventStream(
      { next: () => Promise.reject(new Error("gone")) },
      { turnId: "trn_1", heartbeatMs: 0, signal: controller.signal, onLeave: () => {} },
    );
    await expect(response.text()).rejects.toThrow();
  });
});
