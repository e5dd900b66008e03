import { Buffer } from "node:buffer";

const heartbeat = Buffer.from(":\n\n");

/** Neither caches nor proxies may hold events back. */
export const eventStreamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

export type EventStreamOptions = {
  /** Identifies the turn to a client that may come back for the rest. */
  turnId: string;
  /** Silence after which a comment line keeps proxies from closing the connection; 0: never. */
  heartbeatMs: number;
  /** Fires when the client is gone; some hosts cancel the body instead, so both are heard. */
  signal: AbortSignal;
  /** Called once if the client leaves before the end. */
  onLeave: () => void;
};

/**
 * A server-sent event stream of ready frames. The stream is pulled: nothing is taken from the frames
 * for a client that has not read what it was sent.
 */
export function eventStream(
  frames: AsyncIterator<string, void>,
  options: EventStreamOptions,
): Response {
  const { signal } = options;
  let over = false;
  let lastSent = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function finish(): boolean {
    if (over) return false;
    over = true;
    clearTimeout(timer);
    signal.removeEventListener("abort", leave);
    return true;
  }
  function leave(): void {
    if (finish()) options.onLeave();
  }
  function beat(controller: ReadableStreamDefaultController<Uint8Array>): void {
    const silence = Date.now() - lastSent;
    // Not to a client that has stopped reading: it has something to read.
    if (silence >= options.heartbeatMs && (controller.desiredSize ?? 0) >= 0) {
      controller.enqueue(heartbeat);
      lastSent = Date.now();
    }
    const wait =
      silence >= options.heartbeatMs ? options.heartbeatMs : options.heartbeatMs - silence;
    timer = setTimeout(beat, wait, controller);
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (options.heartbeatMs > 0) timer = setTimeout(beat, options.heartbeatMs, controller);
        signal.addEventListener("abort", leave, { once: true });
        if (signal.aborted) leave();
      },
      async pull(controller) {
        try {
          const next = await frames.next();
          if (over) return;
          if (next.done) {
            finish();
            controller.close();
          } else {
            lastSent = Date.now();
            // A buffer comes from a pool: for pieces as small as a delta that is cheaper than a TextEncoder.
            controller.enqueue(Buffer.from(next.value));
          }
        } catch (error) {
          if (finish()) controller.error(error);
        }
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: { ...eventStreamHeaders, "chatkit-turn": options.turnId },
  });
}
