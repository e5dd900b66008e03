import type { ChatKitEvents, ChatKitOptions } from "@openai/chatkit";
import type { Wire } from "../wire/client.ts";
import type { SessionState } from "./state.ts";
import type { Store } from "./store.ts";

/** Tells the page about one of the element's events. */
export type Emit = <K extends keyof ChatKitEvents>(
  type: K,
  ...detail: ChatKitEvents[K] extends CustomEvent<infer D> ? (D extends void ? [] : [D]) : never
) => void;

/**
 * What every part of a session works with. One session lives as long as its element is connected;
 * `signal` ends with it.
 */
export interface Session {
  state: Store<SessionState>;
  wire: Wire;
  emit: Emit;
  /** The options in force now; they may be replaced at any time. */
  options: () => ChatKitOptions;
  signal: AbortSignal;
  /** The turn being read, for stopping and leaving it. */
  running: { turn: RunningTurn | undefined };
  /** The end of the line of jobs that start or follow turns. */
  queue: { tail: Promise<void>; refresh?: Promise<void> | undefined };
  /** What is known of the server: whether it keeps turns, so that they can be found again. */
  server: { keepsTurns: boolean | undefined };
}

/** A turn this element is reading. Aborting `leave` stops reading; the server's turn may go on. */
export interface RunningTurn {
  leave: AbortController;
  done: Promise<void>;
}

/** Reports an error to the page, whatever was thrown. */
export function reportError({ emit }: Session, cause: unknown): void {
  emit("chatkit.error", { error: cause instanceof Error ? cause : new Error(String(cause)) });
}

/** True of the error that an aborted request rejects with. */
export function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === "AbortError";
}
