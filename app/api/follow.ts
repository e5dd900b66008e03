import { type CallError, toCallError } from "./errors.ts";
import { readAnswer, writeInput } from "./wire.ts";

/** Who follows; named as tRPC names it. */
export type Followed = {
  onData?: (event: { id: string; data: unknown }) => void;
  onError?: (error: CallError) => void;
  onComplete?: () => void;
};

/**
 * Follows a subscription (https://trpc.io/docs/rpc, server-sent events) until the function it returns
 * is called. The browser reconnects when the connection breaks, and goes on after the last event;
 * it is done here when nothing comes for as long as the server says, not even a ping, and when the
 * stream was refused, as it is by a proxy whose server restarts: the browser gives up then.
 */
export function follow(url: string, input: unknown, on: Followed): () => void {
  let source: EventSource;
  let lastEventId: string | undefined;
  let patience = 0;
  let pause = shortestPause;
  let again: ReturnType<typeof setTimeout> | undefined;

  function open() {
    const from = lastEventId === undefined ? input : { ...Object(input), lastEventId };
    const query = encodeURIComponent(JSON.stringify(writeInput(from)));
    source = new EventSource(`${url}?input=${query}`);
    source.addEventListener("connected", ({ data }) => {
      patience = JSON.parse(data).reconnectAfterInactivityMs ?? 0;
      pause = shortestPause;
      listen();
    });
    source.addEventListener("ping", listen);
    source.addEventListener("message", ({ data, lastEventId: id }) => {
      listen();
      lastEventId = id;
      on.onData?.({ id, data: readAnswer(JSON.parse(data)) });
    });
    source.addEventListener("serialized-error", ({ data }) => {
      const error = readAnswer(JSON.parse(data));
      // The server's own trouble may pass: it ends the stream, and the browser connects again.
      if (isPassing(error)) return listen();
      close();
      on.onError?.(toCallError(error));
    });
    source.addEventListener("return", () => {
      close();
      on.onComplete?.();
    });
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return listen();
      close();
      again = setTimeout(open, pause);
      pause = Math.min(pause * 2, longestPause);
    });
    listen();
  }

  function listen() {
    clearTimeout(again);
    if (patience > 0) again = setTimeout(reopen, patience);
  }

  function reopen() {
    close();
    open();
  }

  function close() {
    clearTimeout(again);
    source.close();
  }

  open();
  return close;
}

/** Before a refused stream is asked for again, in milliseconds; each time twice as long, up to the longest. */
const shortestPause = 1_000;
const longestPause = 30_000;

/** JSON-RPC's code for what went wrong in the server itself. */
const internalError = -32_603;

function isPassing(error: unknown): boolean {
  return Object(error).code === internalError;
}
