import { z } from "zod";

/** Where and how the client uploads the bytes of a two-phase attachment. */
const uploadDescriptor = z.strictObject({
  url: z.url(),
  method: z.enum(["POST", "PUT"]),
  headers: z.record(z.string(), z.string()),
});
export type UploadDescriptor = z.infer<typeof uploadDescriptor>;

const described = {
  id: z.string(),
  name: z.string(),
  mime_type: z.string(),
  upload_descriptor: uploadDescriptor.optional(),
  thread_id: z.string().optional(),
};

const fileAttachment = z.strictObject({ type: z.literal("file"), ...described });
const imageAttachment = z.strictObject({
  type: z.literal("image"),
  ...described,
  preview_url: z.url(),
});

/** An attachment as it is sent: its stored metadata never leaves the server. */
export const attachment = z.discriminatedUnion("type", [fileAttachment, imageAttachment]);
export type Attachment = z.infer<typeof attachment>;
export type FileAttachment = z.infer<typeof fileAttachment>;
export type ImageAttachment = z.infer<typeof imageAttachment>;
