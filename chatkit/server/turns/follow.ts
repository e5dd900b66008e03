import type { Call, Core } from "../core.ts";
import { ChatKitError } from "../errors.ts";
import { eventStream } from "../http/event-stream.ts";
import type { TurnRecord } from "../store.ts";
import { eventOf, interruptedFrame, splitFrames } from "./frames.ts";
import { PendingItems } from "./pending-items.ts";
import { cutOffNote, type Turn } from "./turn.ts";

/** How long to wait for a sign of another process before asking whether it still lives. */
const livenessCheckMs = 5_000;

/** Streams a turn of this process from frame `after` on. */
export function streamLocal<C>(
  core: Core<C>,
  call: Call<C>,
  { turn, after, onLeave }: { turn: Turn<C>; after: number; onLeave?: () => void },
): Response {
  return eventStream(turn.broadcast.follow(after), {
    turnId: turn.turnId,
    heartbeatMs: core.limits.heartbeatMs,
    signal: call.signal,
    onLeave: onLeave ?? (() => {}),
  });
}

/** Streams a turn that ran, or runs on another process, from the log. */
export function streamLogged<C>(
  core: Core<C>,
  call: Call<C>,
  { turn, after }: { turn: TurnRecord; after: number },
): Response {
  return eventStream(followLogged(core, call, turn, after), {
    turnId: turn.id,
    heartbeatMs: core.limits.heartbeatMs,
    signal: call.signal,
    onLeave: () => {},
  });
}

async function* followLogged<C>(core: Core<C>, call: Call<C>, turn: TurnRecord, after: number) {
  const { turns } = core.options;
  let place = after;
  let wake = () => {};
  const unwatch = turns.watch(turn.id, () => wake());
  try {
    while (true) {
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      // The state first: frames read after it are then all there are when it says finished.
      const record = await turns.find({ threadId: turn.threadId, turnId: turn.id }, call.context);
      for (const batch of await turns.read(turn.id, place, call.context)) {
        const frames = splitFrames(batch.frames).slice(Math.max(0, place - batch.first + 1));
        place += frames.length;
        if (frames.length > 0) yield frames.join("");
      }
      if (record?.state === "interrupted") yield interruptedFrame;
      if (record?.state !== "running") return;
      if (!(await within(changed, livenessCheckMs))) {
        await recoverThread(core, turn.threadId, call.context);
      }
    }
  } finally {
    unwatch();
  }
}

async function within(promise: Promise<void>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  const inTime = await Promise.race([promise.then(() => true), timeout]);
  clearTimeout(timer);
  return inTime;
}

/**
 * Brings a thread in order whose running turn died with its process: what had been said, as far as the
 * log knows it, becomes an item, and the turn counts as interrupted.
 */
export async function recoverThread<C>(
  core: Core<C>,
  threadId: string,
  context: C,
): Promise<TurnRecord | undefined> {
  const { turns, store } = core.options;
  const dead = await turns.takeAbandoned(threadId, context);
  if (!dead) return undefined;
  const pending = new PendingItems();
  for (const batch of await turns.read(dead.id, 0, context)) {
    for (const frame of splitFrames(batch.frames)) pending.apply(eventOf(frame));
  }
  for (const item of pending.spoken()) await store.saveItem(item, context);
  await store.saveItem(cutOffNote(threadId, true), context);
  return dead;
}

/** The answer when nothing is known of a turn: the client then loads the thread anew. */
export function unknownTurn(): ChatKitError {
  return new ChatKitError(404, "not_found", "There is no such turn.");
}
