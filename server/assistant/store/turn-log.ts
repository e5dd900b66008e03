import { randomUUID } from "node:crypto";
import type { TurnLog, TurnOpening, TurnStart } from "#chatkit/server/store.ts";
import type { Database } from "#db/client.ts";
import { loadChatThread } from "#server/services/chat/thread/load.ts";
import { appendChatFrames } from "#server/services/chat/turn/append.ts";
import { closeChatTurn } from "#server/services/chat/turn/close.ts";
import { findChatTurn } from "#server/services/chat/turn/find.ts";
import { openChatTurn } from "#server/services/chat/turn/open.ts";
import {
  forgetAllProcesses,
  requestChatTurnStop,
  takeAbandonedChatTurn,
} from "#server/services/chat/turn/processes.ts";
import { readChatFrames } from "#server/services/chat/turn/read.ts";
import { type StoreContext, toServiceContext } from "./context.ts";
import { fromThreadItem, fromThreadRecord, toThreadRecord } from "./convert.ts";
import { Heartbeat } from "./heartbeat.ts";
import { toChatKitError } from "./to-chatkit-error.ts";
import { TurnSignals } from "./turn-signals.ts";

export type ChatTurnLog = TurnLog<StoreContext> & {
  /** Ends the sign of life and the listening; call it when the server has been drained. */
  shutDown(): Promise<void>;
};

/**
 * The turn log over the chat's tables. Processes on one PostgreSQL follow and stop each other's turns
 * through it; of a process that died it knows by its heartbeat.
 */
export async function createTurnLog(
  database: Database,
  onError: (error: unknown) => void,
): Promise<ChatTurnLog> {
  const { db } = database;
  const processId = randomUUID();
  // An embedded database has one process: whoever ran turns before this one is gone.
  if (database.kind === "pglite") await forgetAllProcesses(db);
  const heartbeat = new Heartbeat(db, processId, onError);
  const signals = await TurnSignals.listen(database, processId, onError);
  const on = (context: StoreContext) => toServiceContext(db, context);

  async function open(start: TurnStart, context: StoreContext): Promise<TurnOpening> {
    const { newThread, userMessage } = start;
    const thread = newThread ?? (await loadThread(start.threadId, context));
    await heartbeat.begin();
    let started = false;
    try {
      const opened = await openChatTurn(on(context), {
        ...start,
        processId,
        newThread: newThread && fromThreadRecord(newThread),
        userMessage: userMessage && fromThreadItem(userMessage),
        attachmentIds: userMessage?.attachments.map(({ id }) => id) ?? [],
      });
      if (opened.outcome === "repeated") return opened;
      if (opened.outcome === "busy") return { outcome: "busy" };
      started = true;
      return { outcome: "started", thread };
    } finally {
      if (!started) heartbeat.end();
    }
  }

  async function loadThread(threadId: string, context: StoreContext) {
    return toThreadRecord(await toChatKitError("thread", loadChatThread(on(context), threadId)));
  }

  return {
    open: (start, context) => toChatKitError("thread", open(start, context)),
    append: (turnId, batch, context) => appendChatFrames(on(context), turnId, batch),
    async close(turnId, ending, context) {
      try {
        await closeChatTurn(on(context), turnId, ending);
      } finally {
        heartbeat.end();
      }
    },
    find: (turn, context) => findChatTurn(on(context), turn),
    read: (turnId, after, context) => readChatFrames(on(context), turnId, after),
    takeAbandoned: (threadId, context) => takeAbandonedChatTurn(on(context), threadId),
    requestStop: (turnId, context) => requestChatTurnStop(on(context), turnId),
    watch: (turnId, onChange) => signals.watch(turnId, onChange),
    onStopRequest: (stop) => signals.onStop(stop),
    async shutDown() {
      await signals.close();
      await heartbeat.stop();
    },
  };
}
