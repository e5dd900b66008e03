import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { Store } from "#chatkit/server/store.ts";
import type { Db } from "#db/client.ts";
import { deleteChatItems } from "#server/services/chat/item/delete.ts";
import { listChatItems } from "#server/services/chat/item/list.ts";
import { loadChatItem } from "#server/services/chat/item/load.ts";
import { saveChatItem } from "#server/services/chat/item/save.ts";
import { takeChatItemsAfter } from "#server/services/chat/item/take-after.ts";
import { deleteChatThread } from "#server/services/chat/thread/delete.ts";
import { listChatThreads } from "#server/services/chat/thread/list.ts";
import { loadChatThread } from "#server/services/chat/thread/load.ts";
import { saveChatThread } from "#server/services/chat/thread/save.ts";
import { toAttachment } from "../attachments/to-attachment.ts";
import { type StoreContext, toServiceContext } from "./context.ts";
import {
  fromThreadItem,
  fromThreadRecord,
  toCursorPage,
  toThreadItem,
  toThreadRecord,
} from "./convert.ts";
import { toChatKitError } from "./to-chatkit-error.ts";

/**
 * The ChatKit store over the chat's tables; `context.actor` owns all it reaches. `secret` signs the
 * addresses of attachments, which expire and are therefore made anew at each read.
 */
export function createChatStore(db: Db, secret: string): Store<StoreContext> {
  const on = (context: StoreContext) => toServiceContext(db, context);
  const shown = (context: StoreContext) => (payload: Record<string, unknown>) =>
    withFreshAddresses(toThreadItem(payload), context, secret);
  return {
    async loadThread(threadId, context) {
      const thread = await toChatKitError("thread", loadChatThread(on(context), threadId));
      return toThreadRecord(thread);
    },
    async saveThread(thread, context) {
      await toChatKitError("thread", saveChatThread(on(context), fromThreadRecord(thread)));
    },
    async listThreads(paging, context) {
      const page = await toChatKitError("thread", listChatThreads(on(context), paging));
      return toCursorPage(page, toThreadRecord);
    },
    async deleteThread(threadId, context) {
      await deleteChatThread(on(context), threadId);
    },
    async loadItem(ref, context) {
      const payload = await toChatKitError("item", loadChatItem(on(context), ref));
      return shown(context)(payload);
    },
    async listItems(list, context) {
      const page = await toChatKitError("item", listChatItems(on(context), list));
      return toCursorPage(page, shown(context));
    },
    async saveItem(item, context) {
      await toChatKitError("thread", saveChatItem(on(context), fromThreadItem(item)));
    },
    async deleteItems(threadId, itemIds, context) {
      await deleteChatItems(on(context), { threadId, itemIds });
    },
    async takeItemsAfter(ref, context) {
      const taken = await toChatKitError("item", takeChatItemsAfter(on(context), ref));
      return taken.map(toThreadItem);
    },
  };
}

function withFreshAddresses(item: ThreadItem, context: StoreContext, secret: string): ThreadItem {
  if (item.type !== "user_message" || item.attachments.length === 0) return item;
  const attachments = item.attachments.map(({ id, name, mime_type, thread_id = null }) =>
    toAttachment({ id, name, mimeType: mime_type, threadId: thread_id }, context, secret),
  );
  return { ...item, attachments };
}
