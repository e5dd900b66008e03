import type { ChatKitServerOptions, Limits } from "#chatkit/server/options.ts";
import { type ChatKitServer, createChatKitServer } from "#chatkit/server/server.ts";
import type { Database } from "#db/client.ts";
import { user } from "#db/schema/index.ts";
import { createAttachmentStore } from "#server/assistant/attachments/attachment-store.ts";
import { createAttachmentHandlers } from "#server/assistant/attachments/handlers.ts";
import { attachmentPath } from "#server/assistant/attachments/to-attachment.ts";
import { createChatStore } from "#server/assistant/store/chat-store.ts";
import type { StoreContext } from "#server/assistant/store/context.ts";
import { createTurnLog } from "#server/assistant/store/turn-log.ts";
import { act, actSync } from "./scenarios/actions.ts";
import { scriptedResponder } from "./scenarios/respond.ts";

export type ConformanceServer = {
  handle(request: Request): Promise<Response>;
  drain: ChatKitServer<StoreContext>["drain"];
  close(): Promise<void>;
};

type Options = {
  deltas?: number;
  /** What answers instead of the scripts. */
  respond?: ChatKitServerOptions<StoreContext>["respond"];
  limits?: Partial<Limits>;
  onError?: (error: unknown) => void;
};

/**
 * The scripted responder on the app's own store. Whoever asks is believed: the user is what
 * `x-user-id` says, so this must never be reachable from outside.
 */
export async function createConformanceServer(
  database: Database,
  { deltas = 200, respond = scriptedResponder(deltas), limits, onError = () => {} }: Options = {},
): Promise<ConformanceServer> {
  const { db } = database;
  const secret = crypto.randomUUID();
  const turns = await createTurnLog(database, onError);
  const server = createChatKitServer<StoreContext>({
    store: createChatStore(db, secret),
    turns,
    attachments: createAttachmentStore(db, secret),
    respond,
    action: act,
    syncAction: actSync,
    transcribe: async ({ data, mediaType }) => ({ text: `${data.length} bytes of ${mediaType}` }),
    onError,
    ...(limits ? { limits } : {}),
  });
  const attachments = createAttachmentHandlers({ db, secret, onError });
  const known = new Set<string>();

  async function toContext(request: Request): Promise<StoreContext> {
    const userId = request.headers.get("x-user-id") ?? "u1";
    if (!known.has(userId)) {
      const values = { id: userId, name: userId, email: `${userId}@example.org` };
      await db.insert(user).values(values).onConflictDoNothing();
      known.add(userId);
    }
    const { origin } = new URL(request.url);
    return { actor: { kind: "user", userId, zone: "UTC" }, origin };
  }

  return {
    async handle(request) {
      const { pathname } = new URL(request.url);
      if (pathname === "/chatkit") return server.handle(request, await toContext(request));
      if (pathname === attachmentPath) return attachments.content(request);
      if (pathname === "/api/chatkit/attachments") {
        return attachments.direct(request, await toContext(request));
      }
      return new Response("Not found", { status: 404 });
    },
    drain: server.drain,
    close: () => turns.shutDown(),
  };
}
