import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { ThreadItem, UserMessageItem } from "#chatkit/protocol/items.ts";
import type { Thread } from "#chatkit/protocol/threads.ts";
import type { UserMessageInput } from "#chatkit/protocol/user-message.ts";

/** A request as it reached the backend. */
export interface Received {
  type: string;
  params: Record<string, unknown>;
  metadata: Record<string, unknown>;
  headers: Headers;
  /** Aborts when the client closes the connection. */
  closed: AbortSignal;
}

/** What answers a turn: events to send, or time to pass between them. */
export type Script = (turn: {
  threadId: string;
  send: (...events: ThreadStreamEvent[]) => void;
  /** The stream ends when the script does; this breaks its connection instead. */
  drop: () => void;
  request: Received;
  signal: AbortSignal;
}) => Promise<void> | void;

interface StoredTurn {
  id: string;
  frames: string[];
  done: boolean;
  listeners: Set<() => void>;
  stop: AbortController;
}

/**
 * A ChatKit server for tests that lives in the page: it speaks the protocol's bytes over Request and
 * Response, keeps threads and turns in memory, and answers by a script.
 */
export function createBackend(options: { keepsTurns?: boolean } = {}) {
  const threads = new Map<string, { head: Thread; items: ThreadItem[] }>();
  const turns = new Map<string, StoredTurn[]>();
  const received: Received[] = [];
  let script: Script = () => {};
  let answers: Record<string, (request: Received) => Response | Promise<Response>> = {};
  let count = 0;
  const id = (prefix: string) => `${prefix}_${++count}`;
  const now = () => new Date(1_790_000_000_000 + count * 1000).toISOString();

  const json = (body: unknown, status = 200) => Response.json(body, { status });
  const missing = () => json({ error: { code: "not_found", message: "Not here." } }, 404);

  function addThread(items: ThreadItem[] = [], patch: Partial<Thread> = {}): string {
    const threadId = patch.id ?? id("thr");
    const head: Thread = {
      id: threadId,
      created_at: now(),
      status: { type: "active" },
      metadata: {},
      items: { data: [], has_more: false },
      ...patch,
    };
    threads.set(threadId, { head, items });
    return threadId;
  }

  function store(threadId: string, event: ThreadStreamEvent): void {
    const items = threads.get(threadId)?.items;
    if (!items) return;
    if (event.type === "thread.item.done" || event.type === "thread.item.replaced") {
      const at = items.findIndex((item) => item.id === event.item.id);
      if (at < 0) items.push(event.item);
      else items[at] = event.item;
    }
  }

  function startTurn(threadId: string, request: Received, opening: ThreadStreamEvent[]): Response {
    const turn: StoredTurn = {
      id: id("turn"),
      frames: [],
      done: false,
      listeners: new Set(),
      stop: new AbortController(),
    };
    turns.set(threadId, [...(turns.get(threadId) ?? []), turn]);
    const send = (...events: ThreadStreamEvent[]) => {
      for (const event of events) {
        store(threadId, event);
        turn.frames.push(`data: ${JSON.stringify(event)}\n\n`);
      }
      for (const listener of turn.listeners) listener();
    };
    const drop = () => {
      for (const listener of [...turn.listeners]) dropped.add(listener);
      for (const listener of turn.listeners) listener();
    };
    send(...opening, { type: "stream_options", stream_options: { allow_cancel: true } });
    const run = async () => {
      await script({ threadId, send, drop, request, signal: turn.stop.signal });
      turn.done = true;
      for (const listener of turn.listeners) listener();
    };
    void run();
    return streamFrom(turn, 0, request);
  }

  const dropped = new WeakSet<() => void>();

  function streamFrom(turn: StoredTurn, after: number, request: Received): Response {
    let at = after;
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const push = () => {
          if (dropped.has(push)) {
            turn.listeners.delete(push);
            controller.error(new TypeError("network error"));
            return;
          }
          while (at < turn.frames.length) controller.enqueue(encoder.encode(turn.frames[at++]));
          if (!turn.done) return;
          turn.listeners.delete(push);
          controller.close();
        };
        turn.listeners.add(push);
        request.closed.addEventListener("abort", () => {
          if (!turn.listeners.delete(push)) return;
          controller.error(request.closed.reason);
          if (!options.keepsTurns) turn.stop.abort();
        });
        push();
      },
    });
    const headers: Record<string, string> = { "Content-Type": "text/event-stream" };
    if (options.keepsTurns) headers["chatkit-turn"] = turn.id;
    return new Response(body, { headers });
  }

  function userItem(threadId: string, input: UserMessageInput): UserMessageItem {
    return {
      type: "user_message",
      id: id("msg"),
      thread_id: threadId,
      created_at: now(),
      content: input.content,
      attachments: [],
      inference_options: input.inference_options,
      ...(input.quoted_text && { quoted_text: input.quoted_text }),
    };
  }

  function answer(request: Received): Response {
    const { type, params } = request;
    const threadId = String(params.thread_id ?? "");
    const known = threads.get(threadId);
    switch (type) {
      case "threads.create": {
        const created = addThread();
        const head = threads.get(created)?.head;
        if (!head) return missing();
        const item = userItem(created, params.input as UserMessageInput);
        return startTurn(created, request, [
          { type: "thread.created", thread: head },
          { type: "thread.item.done", item },
        ]);
      }
      case "threads.add_user_message": {
        if (!known) return missing();
        const item = userItem(threadId, params.input as UserMessageInput);
        return startTurn(threadId, request, [{ type: "thread.item.done", item }]);
      }
      case "threads.retry_after_item": {
        if (!known) return missing();
        const at = known.items.findIndex((item) => item.id === params.item_id);
        known.items.splice(at + 1);
        return startTurn(threadId, request, []);
      }
      case "threads.add_client_tool_output":
      case "threads.add_structured_input":
      case "threads.custom_action":
        return known ? startTurn(threadId, request, []) : missing();
      case "turns.follow": {
        if (!options.keepsTurns) return json({ error: { code: "invalid", message: "No." } }, 400);
        const list = turns.get(threadId) ?? [];
        const turn = params.turn_id
          ? list.find((one) => one.id === params.turn_id)
          : list.findLast((one) => !one.done);
        if (turn) return streamFrom(turn, Number(params.after ?? 0), request);
        return params.turn_id ? missing() : new Response(null, { status: 204 });
      }
      case "turns.stop":
        turns.get(threadId)?.at(-1)?.stop.abort();
        return json({});
      case "threads.get_by_id":
        return known ? json({ ...known.head, items: firstPage(known.items) }) : missing();
      case "items.list":
        return json(itemPage(known?.items ?? [], params));
      case "threads.list":
        return json({
          data: [...threads.values()].map(({ head }) => head).toReversed(),
          has_more: false,
        });
      case "threads.update":
        if (!known) return missing();
        known.head.title = String(params.title);
        return json(known.head);
      case "threads.delete":
        threads.delete(threadId);
        return json({});
      default:
        return json({});
    }
  }

  const serve: typeof fetch = async (_url, init) => {
    const headers = new Headers(init?.headers);
    const body = JSON.parse(String(init?.body));
    const closed = init?.signal ?? new AbortController().signal;
    const request: Received = { metadata: {}, ...body, headers, closed };
    received.push(request);
    closed.throwIfAborted();
    const special = answers[request.type];
    return special ? special(request) : answer(request);
  };

  return {
    fetch: serve,
    received,
    threads,
    addThread,
    json,
    /** How turns are answered from now on. */
    respond: (next: Script) => {
      script = next;
    },
    /** Answers requests of a type in another way; undefined takes it back. */
    intercept: (
      type: string,
      to: ((request: Received) => Response | Promise<Response>) | undefined,
    ) => {
      const { [type]: _gone, ...rest } = answers;
      answers = to ? { ...rest, [type]: to } : rest;
    },
    item: <T extends ThreadItem["type"]>(
      type: T,
      fields: Omit<Extract<ThreadItem, { type: T }>, "type" | "thread_id" | "created_at" | "id"> & {
        id?: string;
      },
    ) =>
      ({
        type,
        id: id("item"),
        thread_id: "thr",
        created_at: now(),
        ...fields,
      }) as never as Extract<ThreadItem, { type: T }>,
  };
}

export type Backend = ReturnType<typeof createBackend>;

function firstPage(items: ThreadItem[]) {
  const data = items.slice(0, 20);
  const has_more = items.length > 20;
  return { data, has_more, ...(has_more && { after: data.at(-1)?.id }) };
}

function itemPage(items: ThreadItem[], params: Record<string, unknown>) {
  const ordered = params.order === "asc" ? items : items.toReversed();
  const from = params.after ? ordered.findIndex(({ id }) => id === params.after) + 1 : 0;
  const limit = Number(params.limit ?? 20) || 20;
  const data = ordered.slice(from, from + limit);
  const has_more = ordered.length > from + limit;
  return { data, has_more, ...(has_more && { after: data.at(-1)?.id }) };
}
