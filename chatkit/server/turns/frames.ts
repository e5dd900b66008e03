import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";

/** One event as it goes over the wire: a single `data:` line, whatever the event's strings hold. */
export function toFrame(event: ThreadStreamEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}

/** Ends a stream whose turn was cut off; never part of the turn itself. */
export const interruptedFrame = toFrame({ type: "error", code: "stream.error", allow_retry: true });

/** Takes frames apart again; JSON has no raw line breaks, so an empty line only ever ends a frame. */
export function splitFrames(frames: string): string[] {
  return frames.split(/(?<=\n\n)/);
}

export function eventOf(frame: string): ThreadStreamEvent {
  const event: ThreadStreamEvent = JSON.parse(frame.slice("data: ".length));
  return event;
}
