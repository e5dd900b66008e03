import { z } from "zod";
import { type Attachment, attachment } from "#chatkit/protocol/attachments.ts";
import { type ThreadStreamEvent, threadStreamEvent } from "#chatkit/protocol/events.ts";
import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { Page } from "#chatkit/protocol/pages.ts";
import type { ChatKitRequestInput } from "#chatkit/protocol/requests/request.ts";
import {
  errorBody,
  type SyncActionResponse,
  syncActionResponse,
  type Transcription,
  transcription,
} from "#chatkit/protocol/responses.ts";
import { type Thread, thread, threadItemPage, threadPage } from "#chatkit/protocol/threads.ts";

type Nothing = Record<string, never>;
type AnswerOf = {
  "threads.get_by_id": Thread;
  "threads.update": Thread;
  "threads.list": Page<Thread>;
  "threads.delete": Nothing;
  "items.list": Page<ThreadItem>;
  "items.feedback": Nothing;
  "attachments.create": Attachment;
  "attachments.delete": Nothing;
  "input.transcribe": Transcription;
  "threads.sync_custom_action": SyncActionResponse;
  "turns.stop": Nothing;
};
type Answered = keyof AnswerOf;

const nothing = z.strictObject({});
/** The schema of each answer that is no stream; parsing with it is part of every test. */
const answers: { [T in Answered]: z.ZodType<AnswerOf[T]> } = {
  "threads.get_by_id": thread,
  "threads.update": thread,
  "threads.list": threadPage,
  "threads.delete": nothing,
  "items.list": threadItemPage,
  "items.feedback": nothing,
  "attachments.create": attachment,
  "attachments.delete": nothing,
  "input.transcribe": transcription,
  "threads.sync_custom_action": syncActionResponse,
  "turns.stop": nothing,
};

type Params<T extends ChatKitRequestInput["type"]> = Extract<
  ChatKitRequestInput,
  { type: T }
>["params"];

export type Handle = (request: Request) => Promise<Response>;
export type Seen = { kind: string; json: unknown };

/** A client of one user that holds everything it gets against the protocol. */
export class TestClient {
  readonly #handle: Handle;
  readonly user: string;
  /** All answers and events so far, for holding them against other schemas. */
  readonly seen: Seen[] = [];

  constructor(handle: Handle, user = "u1") {
    this.#handle = handle;
    this.user = user;
  }

  /** Any body at all, answered with the bare response. */
  post(body: unknown, signal?: AbortSignal): Promise<Response> {
    return this.#handle(
      new Request("http://127.0.0.1/chatkit", {
        method: "POST",
        headers: { "x-user-id": this.user },
        body: typeof body === "string" ? body : JSON.stringify(body),
        ...(signal ? { signal } : {}),
      }),
    );
  }

  /** A request that is answered with JSON; anything but 200 fails. */
  async ask<T extends Answered>(type: T, params: Params<T>): Promise<AnswerOf[T]> {
    const response = await this.post({ type, params });
    const json: unknown = await response.json();
    if (response.status !== 200) throw new Error(`${type}: ${JSON.stringify(json)}`);
    this.seen.push({ kind: type, json });
    return answers[type].parse(json);
  }

  /** A request that is refused with a JSON error. */
  async refusal(body: { type: string; params: unknown }) {
    const response = await this.post(body);
    return { status: response.status, ...errorBody.parse(await response.json()).error };
  }

  /** A request that is answered with a stream: all its events, each checked, and the turn's id. */
  async stream<T extends ChatKitRequestInput["type"]>(
    type: T,
    params: Params<T>,
    metadata: Record<string, unknown> = {},
  ): Promise<{ events: ThreadStreamEvent[]; text: string; response: Response }> {
    const response = await this.post({ type, params, metadata });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${type}: ${response.status} ${text}`);
    return { events: this.parse(text), text, response };
  }

  parse(text: string): ThreadStreamEvent[] {
    return eventTexts(text).map((line) => {
      const json: unknown = JSON.parse(line);
      this.seen.push({ kind: "event", json });
      return threadStreamEvent.parse(json);
    });
  }

  /** Starts a thread with a message. */
  async create(text: string, metadata: Record<string, unknown> = {}) {
    const answer = await this.stream("threads.create", { input: message(text) }, metadata);
    const [first] = answer.events;
    if (first?.type !== "thread.created") throw new Error("No thread was created.");
    return { ...answer, threadId: first.thread.id };
  }

  /** Adds a message to a thread. */
  say(threadId: string, text: string, metadata: Record<string, unknown> = {}) {
    const params = { thread_id: threadId, input: message(text) };
    return this.stream("threads.add_user_message", params, metadata);
  }

  /** The thread's visible items, oldest first. */
  async items(threadId: string) {
    const params = { thread_id: threadId, order: "asc" as const, limit: 100 };
    return (await this.ask("items.list", params)).data;
  }
}

export function message(text: string, attachments: string[] = []) {
  return {
    content: [{ type: "input_text" as const, text }],
    attachments,
    inference_options: {},
  };
}

/** What stands in the `data:` lines; anything else in the stream but comments is a failure. */
export function eventTexts(stream: string): string[] {
  return stream
    .split("\n\n")
    .filter((frame) => frame !== "" && !frame.startsWith(":"))
    .map((frame) => {
      if (!/^data: \{[^\r\n]*\}$/.test(frame)) throw new Error(`Not one data line: ${frame}`);
      return frame.slice("data: ".length);
    });
}

/** The events in short: `done assistant_message`, `thread.updated`, the type of an update. */
export function outline(events: ThreadStreamEvent[]): string[] {
  return events.map((event) => {
    if ("item" in event) return `${event.type.slice("thread.item.".length)} ${event.item.type}`;
    return event.type === "thread.item.updated" ? event.update.type : event.type;
  });
}
