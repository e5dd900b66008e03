import { z } from "zod";
import { threadItem } from "./items.ts";

/** The answer to `input.transcribe`. */
export const transcription = z.strictObject({ text: z.string() });
export type Transcription = z.infer<typeof transcription>;

/** The answer to `threads.sync_custom_action`. */
export const syncActionResponse = z.strictObject({ updated_item: threadItem.optional() });
export type SyncActionResponse = z.infer<typeof syncActionResponse>;

/**
 * Our JSON error body; the official server has none. `code` is a stable name, `message` may be shown,
 * `field` is the dotted path of the request field at fault.
 */
export const errorBody = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string(), field: z.string().optional() }),
});
export type ErrorBody = z.infer<typeof errorBody>;
