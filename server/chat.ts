import type { Logger } from "pino";
import type { AudioInput } from "#chatkit/server/options.ts";
import { type ChatKitServer, createChatKitServer } from "#chatkit/server/server.ts";
import type { Store } from "#chatkit/server/store.ts";
import type { Database } from "#db/client.ts";
import type { Assistant, AssistantContext } from "./assistant/assistant.ts";
import { createAttachmentStore } from "./assistant/attachments/attachment-store.ts";
import {
  type AttachmentHandlers,
  createAttachmentHandlers,
} from "./assistant/attachments/handlers.ts";
import type { ClientToolHandler } from "./assistant/client-tools/handler.ts";
import { lazyAssistant } from "./assistant/lazy-assistant.ts";
import { createSessionHandler, type SessionHandler } from "./assistant/sessions/handler.ts";
import { createChatStore } from "./assistant/store/chat-store.ts";
import type { StoreContext } from "./assistant/store/context.ts";
import { createSweeper } from "./assistant/store/sweeper.ts";
import { createTurnLog } from "./assistant/store/turn-log.ts";
import type { OnTurn } from "./assistant/turn/metered.ts";
import type { Config } from "./config/config.ts";
import { giveChatFeedback } from "./services/chat/feedback/give.ts";
import { sweepChat } from "./services/chat/sweep.ts";
import type { Actor } from "./services/context.ts";

/** Whose request it is, where the app was reached, the person's language, and whether a page answers. */
export type ChatContext = StoreContext & Pick<AssistantContext, "locale" | "page">;

/** The chat of one process: the ChatKit server with the assistant in it. */
export type Chat = {
  server: ChatKitServer<ChatContext>;
  attachments: AttachmentHandlers;
  sessions: SessionHandler;
  /** The tools of the assistant, for a workflow that OpenAI hosts. */
  tools: ClientToolHandler;
  /** Gives running turns their grace, stores how far they came, and stops listening. */
  close(graceMs: number): Promise<void>;
};

type ChatDeps = {
  database: Database;
  config: Config;
  log: Logger;
  /** Hears of each turn of the assistant when it has ended, for whoever counts them. */
  onTurn?: OnTurn;
};

export async function createChat({ database, config, log, onTurn }: ChatDeps): Promise<Chat> {
  const { db } = database;
  const hosted = hostedBy(config);
  const onError = (error: unknown) => log.error({ err: error }, "the chat failed");
  const services = (actor: Actor) => ({ actor, db, now: new Date() });
  const assistant = lazyAssistant<ChatContext>(async () => {
    const { createAssistant } = await import("./assistant/assistant.ts");
    const { chooseModels } = await import("./assistant/models/choose.ts");
    return createAssistant({
      models: chooseModels(config.openai),
      services,
      limits: config.limits,
      tracing: config.openai?.tracing ?? false,
      ...(onTurn && { onTurn }),
    });
  });
  const turns = await createTurnLog(database, onError);
  const secret = config.authSecret;
  const server = createChatKitServer<ChatContext>({
    respond: assistant.respond,
    action: assistant.action,
    syncAction: assistant.syncAction,
    store: withFreshWidgets(createChatStore(db, secret), assistant),
    attachments: createAttachmentStore(db, secret),
    turns,
    ...(config.openai && { transcribe: transcribeBy(config.openai) }),
    feedback: (feedback, { actor }) => giveChatFeedback(services(actor), feedback),
    onError,
  });
  const sweeper = createSweeper(() => sweepChat(db, new Date()), onError);
  return {
    server: {
      ...server,
      handle(request, context) {
        sweeper.note();
        return server.handle(request, context);
      },
    },
    attachments: createAttachmentHandlers({ db, secret, onError }),
    sessions: createSessionHandler({ db, hosted, onError }),
    async tools(request, who) {
      const { createClientToolHandler } = await import("./assistant/client-tools/handler.ts");
      return createClientToolHandler({ db, enabled: hosted !== undefined, onError })(request, who);
    },
    async close(graceMs) {
      sweeper.stop();
      await server.drain(graceMs);
      await turns.shutDown();
    },
  };
}

/** Like the assistant, loaded with the first recording. */
function transcribeBy(openai: NonNullable<Config["openai"]>) {
  return async (audio: AudioInput) => {
    const { createTranscriber } = await import("./assistant/dictation/transcribe.ts");
    return createTranscriber(openai)(audio);
  };
}

/** OpenAI runs the chat as a workflow, where one is configured. */
function hostedBy({ openai, chatkit }: Config) {
  if (!openai || !chatkit.workflowId) return undefined;
  const { apiKey, baseUrl } = openai;
  return { apiKey, baseUrl, workflowId: chatkit.workflowId };
}

/** A thread that is read shows its tasks as they are now, not as they were when the widget was made. */
function withFreshWidgets(
  store: Store<ChatContext>,
  { refreshItems }: Assistant<ChatContext>,
): Store<ChatContext> {
  return {
    ...store,
    async listItems(list, context) {
      const page = await store.listItems(list, context);
      return { ...page, data: await refreshItems(list.threadId, page.data, context) };
    },
  };
}
