import { z } from "zod";
import { threadItem } from "./items.ts";
import { instant } from "./json.ts";
import { page } from "./pages.ts";

/** `locked` disables the composer, `closed` replaces it; the reason is shown to the person. */
const threadStatus = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("active") }),
  z.strictObject({ type: z.literal("locked"), reason: z.string().optional() }),
  z.strictObject({ type: z.literal("closed"), reason: z.string().optional() }),
]);
export type ThreadStatus = z.infer<typeof threadStatus>;

/** A thread as it is sent: `metadata` is always empty, for what is stored there stays on the server. */
export const thread = z.strictObject({
  id: z.string(),
  title: z.string().optional(),
  created_at: instant,
  status: threadStatus,
  allowed_image_domains: z.array(z.string()).optional(),
  metadata: z.strictObject({}),
  items: page(threadItem),
});
export type Thread = z.infer<typeof thread>;

/** The answer to `threads.list` and to `items.list`. */
export const threadPage = page(thread);
export const threadItemPage = page(threadItem);
