import { z } from "zod";
import { icon } from "./icons.ts";
import { threadItem } from "./items.ts";
import { jsonObject } from "./json.ts";
import { thread } from "./threads.ts";
import { itemUpdate } from "./updates.ts";

/** Every event of a streamed answer. */
export const threadStreamEvent = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("thread.created"), thread }),
  z.strictObject({ type: z.literal("thread.updated"), thread }),
  z.strictObject({ type: z.literal("thread.item.added"), item: threadItem }),
  z.strictObject({
    type: z.literal("thread.item.updated"),
    item_id: z.string(),
    update: itemUpdate,
  }),
  z.strictObject({ type: z.literal("thread.item.done"), item: threadItem }),
  z.strictObject({ type: z.literal("thread.item.replaced"), item: threadItem }),
  z.strictObject({ type: z.literal("thread.item.removed"), item_id: z.string() }),
  z.strictObject({
    type: z.literal("stream_options"),
    stream_options: z.strictObject({ allow_cancel: z.boolean() }),
  }),
  z.strictObject({
    type: z.literal("progress_update"),
    icon: icon.optional(),
    text: z.string(),
  }),
  z.strictObject({ type: z.literal("client_effect"), name: z.string(), data: jsonObject }),
  z.strictObject({
    type: z.literal("notice"),
    level: z.enum(["info", "warning", "danger"]),
    /** Markdown. */
    message: z.string(),
    title: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal("error"),
    code: z.enum(["stream.error", "custom"]),
    message: z.string().optional(),
    allow_retry: z.boolean(),
  }),
]);
export type ThreadStreamEvent = z.infer<typeof threadStreamEvent>;
