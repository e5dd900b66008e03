import { customType, index, integer, json, pgTable, text } from "drizzle-orm/pg-core";
import { chatThreads } from "./chat-threads.ts";
import { instant, owner } from "./columns.ts";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

/** One attachment. `threadId` is set when a message names it; `uploadedAt` when its bytes are in. */
export const chatAttachments = pgTable(
  "chat_attachments",
  {
    id: text("id").primaryKey(),
    userId: owner(),
    threadId: text("thread_id").references(() => chatThreads.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** As sniffed from the content once it is there; as announced before. */
    mimeType: text("mime_type").notNull(),
    size: integer("size").notNull(),
    metadata: json("metadata").$type<Record<string, unknown>>(),
    createdAt: instant("created_at").notNull(),
    uploadedAt: instant("uploaded_at"),
  },
  (table) => [
    index("chat_attachments_owner").on(table.userId, table.createdAt),
    index("chat_attachments_by_thread").on(table.threadId),
  ],
);

/** Apart from the record, so that reading records never drags the bytes along. */
export const chatAttachmentBytes = pgTable("chat_attachment_bytes", {
  attachmentId: text("attachment_id")
    .primaryKey()
    .references(() => chatAttachments.id, { onDelete: "cascade" }),
  content: bytes("content").notNull(),
});
