import { z } from "zod";
import { request } from "./envelope.ts";
import { looseInteger, paging } from "./paging.ts";

export const itemsList = request("items.list", z.object({ thread_id: z.string(), ...paging }));
export const itemsFeedback = request(
  "items.feedback",
  z.object({
    thread_id: z.string(),
    item_ids: z.array(z.string()),
    kind: z.enum(["positive", "negative"]),
  }),
);
export const attachmentsCreate = request(
  "attachments.create",
  z.object({ name: z.string(), size: looseInteger, mime_type: z.string() }),
);
export const attachmentsDelete = request(
  "attachments.delete",
  z.object({ attachment_id: z.string() }),
);
export const inputTranscribe = request(
  "input.transcribe",
  z.object({ audio_base64: z.string(), mime_type: z.string() }),
);
