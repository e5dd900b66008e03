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
import { type StoreContext, toServiceContext } from "./context.ts";
import {
  fromThreadItem,
  fromThreadRecord,
  toCursorPage,
  toThreadItem,
  toThreadRecord,
} from "./convert.ts";
import { toChatKitError } from "./to-chatkit-error.ts";

/** The ChatKit store over the chat's tables; `context.actor` owns all it reaches. */
export function createChatStore(db: Db): Store<StoreContext> {
  const on = (context: StoreContext) => toServiceContext(db, context);
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
      return toThreadItem(await toChatKitError("item", loadChatItem(on(context), ref)));
    },
    async listItems(list, context) {
      const page = await toChatKitError("item", listChatItems(on(context), list));
      return toCursorPage(page, toThreadItem);
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
