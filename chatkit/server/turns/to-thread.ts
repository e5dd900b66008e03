import type { ThreadItem } from "#chatkit/protocol/items.ts";
import type { Page } from "#chatkit/protocol/pages.ts";
import type { Thread } from "#chatkit/protocol/threads.ts";
import type { ThreadRecord } from "../store.ts";

/** The thread as clients get it: without the stored metadata, and with no items unless given. */
export function toThread(
  record: ThreadRecord,
  items: Page<ThreadItem> = { data: [], has_more: false },
): Thread {
  const { id, title, created_at, status, allowed_image_domains } = record;
  return { id, title, created_at, status, allowed_image_domains, metadata: {}, items };
}
