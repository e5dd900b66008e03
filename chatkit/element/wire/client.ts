import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import { ChatKitRequestError, toNetworkError, toRequestError } from "./errors.ts";
import type { Answers, ParamsOf, StreamRequest } from "./requests.ts";
import { readFrames } from "./sse.ts";

/** Where and how requests go. `locale` becomes `Accept-Language`. */
export interface WireSettings {
  url: string;
  fetch: typeof fetch;
  locale: string;
}

/** A streamed answer. `turnId` is the server's name of the turn, where it keeps turns. */
export interface TurnStream {
  turnId: string | undefined;
  events: AsyncGenerator<ThreadStreamEvent>;
}

/** How a streaming request identifies itself, so that repeating it never starts a second turn. */
export interface StreamCall {
  requestId: string;
  signal: AbortSignal;
}

export interface Wire {
  /** Asks for one JSON answer. Rejects with ChatKitRequestError, or AbortError on `signal`. */
  ask<T extends keyof Answers>(
    type: T,
    params: ParamsOf<T>,
    signal?: AbortSignal,
  ): Promise<Answers[T]>;
  /** Opens a stream; undefined when the server has nothing to follow (204). Rejects as `ask` does. */
  stream(request: StreamRequest, call: StreamCall): Promise<TurnStream | undefined>;
}

/** The client's side of the protocol; the settings are read at every request, for they may change. */
export function createWire(settings: () => WireSettings): Wire {
  async function post(body: object, accept: string, signal?: AbortSignal): Promise<Response> {
    const { url, fetch, locale } = settings();
    const headers = {
      "Content-Type": "application/json",
      Accept: accept,
      "Accept-Language": locale,
    };
    const init: RequestInit = { method: "POST", headers, body: JSON.stringify(body) };
    try {
      const response = await fetch(url, signal ? { ...init, signal } : init);
      if (!response.ok) throw await toRequestError(response);
      return response;
    } catch (cause) {
      throw toNetworkError(cause);
    }
  }

  return {
    async ask(type, params, signal) {
      const response = await post({ type, params }, "application/json", signal);
      return response.json();
    },
    async stream(request, { requestId, signal }) {
      const metadata = { resumable: true, request_id: requestId };
      const response = await post({ ...request, metadata }, "text/event-stream", signal);
      if (response.status === 204 || !response.body) return undefined;
      return {
        turnId: response.headers.get("chatkit-turn") ?? undefined,
        events: parseEvents(response.body),
      };
    },
  };
}

async function* parseEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ThreadStreamEvent> {
  try {
    for await (const frame of readFrames(body)) yield parseEvent(frame);
  } catch (cause) {
    throw toNetworkError(cause);
  }
}

function parseEvent(frame: string): ThreadStreamEvent {
  const event: unknown = JSON.parse(frame);
  if (isEvent(event)) return event;
  throw new ChatKitRequestError("server", { message: "The server sent an event without a type." });
}

/**
 * The protocol's own server has checked the event against its schema; only the envelope is checked
 * here, so that the element does not carry a schema library. Unknown types are ignored later on.
 */
function isEvent(value: unknown): value is ThreadStreamEvent {
  return (
    typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"
  );
}
