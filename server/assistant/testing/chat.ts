import { type ActionConfig, actionConfig } from "#chatkit/protocol/actions.ts";
import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import type { ThreadItem, WidgetItem } from "#chatkit/protocol/items.ts";
import { type ChatKitServer, createChatKitServer } from "#chatkit/server/server.ts";
import type { Store } from "#chatkit/server/store.ts";
import type { Database } from "#db/client.ts";
import type { ServiceContext } from "#server/services/context.ts";
import {
  type Assistant,
  type AssistantContext,
  type AssistantDeps,
  createAssistant,
} from "../assistant.ts";
import { createAttachmentStore } from "../attachments/attachment-store.ts";
import type { AssistantModel } from "../models/assistant-model.ts";
import { createBuiltInModel } from "../models/built-in/create.ts";
import { createChatStore } from "../store/chat-store.ts";
import type { StoreContext } from "../store/context.ts";
import { createTurnLog } from "../store/turn-log.ts";

type ChatContext = AssistantContext & StoreContext;

export type ChatOptions = {
  model?: AssistantModel;
  /** Several to choose from, instead of one. */
  models?: AssistantModel[];
  now?: () => Date;
  limits?: AssistantDeps["limits"];
  onTurn?: AssistantDeps["onTurn"];
  /** Whether a page answers tools that run there. */
  page?: boolean;
};

type Parts = {
  server: ChatKitServer<ChatContext>;
  assistant: Assistant<ChatContext>;
  store: Store<ChatContext>;
  context: ChatContext;
  errors: unknown[];
};

/** A person in one conversation with the real assistant, over the real protocol, store and services. */
export class Chat {
  readonly assistant: Assistant<ChatContext>;
  readonly #server: ChatKitServer<ChatContext>;
  readonly context: ChatContext;
  readonly store: Store<ChatContext>;
  threadId: string | undefined;
  /** What the server reported beside its answers. */
  readonly errors: unknown[];

  private constructor({ server, ...rest }: Parts) {
    this.#server = server;
    this.assistant = rest.assistant;
    this.store = rest.store;
    this.context = rest.context;
    this.errors = rest.errors;
  }

  static async open(
    database: Database,
    person: ServiceContext,
    options: ChatOptions = {},
  ): Promise<Chat> {
    const errors: unknown[] = [];
    const onError = (error: unknown) => void errors.push(error);
    const now = options.now ?? (() => person.now);
    const assistant = createAssistant<ChatContext>({
      models: options.models ?? [options.model ?? createBuiltInModel()],
      ...(options.limits && { limits: options.limits }),
      ...(options.onTurn && { onTurn: options.onTurn }),
      services: (actor) => ({ actor, db: database.db, now: now() }),
    });
    const origin = "https://tasks.example";
    const secret = "a secret of this test, long enough to use";
    const store = createChatStore(database.db, secret);
    const server = createChatKitServer<ChatContext>({
      ...assistant,
      store,
      attachments: createAttachmentStore(database.db, secret),
      turns: await createTurnLog(database, onError),
      onError,
    });
    const context = { actor: person.actor, origin, page: options.page };
    return new Chat({ server, assistant, store, context, errors });
  }

  /** Sends a message, the first of which begins the conversation. */
  say(text: string): Promise<ThreadStreamEvent[]> {
    return this.send([{ type: "input_text", text }]);
  }

  /** Sends a message of these parts, with its options and attachments by their ids. */
  send(
    content: object[],
    inference_options: object = {},
    attachments: string[] = [],
  ): Promise<ThreadStreamEvent[]> {
    const input = { content, attachments, quoted_text: null, inference_options };
    return this.threadId
      ? this.stream("threads.add_user_message", { thread_id: this.threadId, input })
      : this.stream("threads.create", { input });
  }

  /** Items as they are shown when the conversation is read. */
  refresh(items: ThreadItem[]): Promise<ThreadItem[]> {
    return this.assistant.refreshItems(this.threadId ?? "", items, this.context);
  }

  /** Fires an action of a widget as a client does. */
  act(
    item: WidgetItem,
    action: Pick<ActionConfig, "type" | "payload">,
  ): Promise<ThreadStreamEvent[]> {
    const params = { thread_id: this.threadId, item_id: item.id, action: { ...action } };
    return this.stream("threads.custom_action", params);
  }

  /** Fires an action that is answered at once. */
  async actNow(
    item: WidgetItem,
    action: Pick<ActionConfig, "type" | "payload">,
  ): Promise<WidgetItem | undefined> {
    const params = { thread_id: this.threadId, item_id: item.id, action: { ...action } };
    const response = await this.request("threads.sync_custom_action", params);
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()).updated_item;
  }

  async stream(type: string, params: object): Promise<ThreadStreamEvent[]> {
    const response = await this.request(type, params);
    return this.#follow(toEvents(await response.text()));
  }

  /** Sends a message and presses stop as soon as the answer holds these words; gives all that came. */
  async stopAt(message: string, words: string): Promise<ThreadStreamEvent[]> {
    const content = [{ type: "input_text", text: message }];
    const input = { content, attachments: [], quoted_text: null, inference_options: {} };
    const response = await (this.threadId
      ? this.request("threads.add_user_message", { thread_id: this.threadId, input })
      : this.request("threads.create", { input }));
    if (!response.body) throw new Error("Nothing was streamed.");
    let told = "";
    let stopped = false;
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      told += chunk;
      if (stopped || !told.includes(words)) continue;
      stopped = true;
      this.#follow(toEvents(told));
      await this.request("turns.stop", { thread_id: this.threadId });
    }
    return this.#follow(toEvents(told));
  }

  #follow(events: ThreadStreamEvent[]): ThreadStreamEvent[] {
    for (const event of events)
      if (event.type === "thread.created") this.threadId = event.thread.id;
    return events;
  }

  request(type: string, params: object): Promise<Response> {
    const body = JSON.stringify({ type, params });
    const headers = { "content-type": "application/json" };
    return this.#server.handle(
      new Request("http://chat.test/", { method: "POST", body, headers }),
      this.context,
    );
  }
}

function toEvents(body: string): ThreadStreamEvent[] {
  const frames = body.split("\n\n").filter((frame) => frame.startsWith("data: "));
  return frames.map((frame): ThreadStreamEvent => JSON.parse(frame.slice("data: ".length)));
}

/** The finished items of a stream. */
export function itemsOf(events: readonly ThreadStreamEvent[]): ThreadItem[] {
  return events.flatMap((event) =>
    event.type === "thread.item.done" || event.type === "thread.item.replaced" ? [event.item] : [],
  );
}

export function widgetsOf(events: readonly ThreadStreamEvent[]): WidgetItem[] {
  return itemsOf(events).filter((item) => item.type === "widget");
}

/** All actions that a widget carries, wherever they stand in it. */
function actionsOf(item: WidgetItem): ActionConfig[] {
  const found: ActionConfig[] = [];
  JSON.stringify(item.widget, (_key, value) => {
    if (actionConfig.safeParse(value).success) found.push(value);
    return value;
  });
  return found;
}

/** The action of that type; the test fails without one. */
export function actionOf(
  item: WidgetItem | undefined,
  type: string,
): { item: WidgetItem; action: ActionConfig } {
  const action = item && actionsOf(item).find((one) => one.type === type);
  if (!item || !action) throw new Error(`No widget offers ${type}.`);
  return { item, action };
}

/** What the assistant said. */
export function textOf(events: readonly ThreadStreamEvent[]): string {
  return itemsOf(events)
    .flatMap((item) => (item.type === "assistant_message" ? item.content : []))
    .map(({ text }) => text)
    .join("\n");
}
