import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import { message, type TestClient } from "../client.ts";

/** Reads a stream bit by bit, so that a test can leave in the middle. */
export class StreamReader {
  readonly response: Response;
  readonly #client: TestClient;
  readonly #body: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = "";
  events: ThreadStreamEvent[] = [];

  constructor(client: TestClient, response: Response) {
    if (!response.body) throw new Error("The answer has no body.");
    this.#client = client;
    this.response = response;
    this.#body = response.body.getReader();
  }

  get turnId(): string {
    return this.response.headers.get("chatkit-turn") ?? "";
  }

  /** Reads until at least so many events are there. */
  async read(count: number): Promise<ThreadStreamEvent[]> {
    while (this.events.length < count && (await this.#step()));
    return this.events;
  }

  async readAll(): Promise<ThreadStreamEvent[]> {
    while (await this.#step());
    return this.events;
  }

  /** Closes the connection, as a browser does that leaves. */
  leave(): Promise<void> {
    return this.#body.cancel();
  }

  async #step(): Promise<boolean> {
    const { done, value } = await this.#body.read();
    if (done) return false;
    this.#text += this.#decoder.decode(value, { stream: true });
    const end = this.#text.lastIndexOf("\n\n") + 2;
    if (end > 1) this.events.push(...this.#client.parse(this.#text.slice(0, end)));
    this.#text = end > 1 ? this.#text.slice(end) : this.#text;
    return true;
  }
}

/** Starts a thread with a message and reads its stream as it comes. */
export async function begin(client: TestClient, text: string, metadata = {}) {
  const params = { input: message(text) };
  const response = await client.post({ type: "threads.create", params, metadata });
  const reader = new StreamReader(client, response);
  const [first] = await reader.read(1);
  if (first?.type !== "thread.created") throw new Error("No thread was created.");
  return { reader, threadId: first.thread.id };
}

/** Follows a turn; undefined when there is none. */
export async function follow(
  client: TestClient,
  params: { thread_id: string; turn_id?: string; after?: number },
): Promise<StreamReader | undefined> {
  const response = await client.post({ type: "turns.follow", params });
  if (response.status === 204) return undefined;
  if (response.status !== 200) throw new Error(await response.text());
  return new StreamReader(client, response);
}

/** The text of the last assistant message in these events, from its deltas. */
export function spoken(events: ThreadStreamEvent[]): string {
  return events
    .map((event) =>
      event.type === "thread.item.updated" &&
      event.update.type === "assistant_message.content_part.text_delta"
        ? event.update.delta
        : "",
    )
    .join("");
}
