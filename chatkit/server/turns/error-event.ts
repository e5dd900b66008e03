import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import { CustomStreamError, StreamError } from "../errors.ts";

/** How a failure of the answer is told to the client; of an unexpected one only that it happened. */
export function toErrorEvent(error: unknown): { event: ThreadStreamEvent; unexpected: boolean } {
  if (error instanceof CustomStreamError) {
    const { message, allowRetry } = error;
    return {
      event: { type: "error", code: "custom", message, allow_retry: allowRetry },
      unexpected: false,
    };
  }
  const coded = error instanceof StreamError;
  const allow_retry = coded ? error.allowRetry : true;
  return { event: { type: "error", code: "stream.error", allow_retry }, unexpected: !coded };
}
