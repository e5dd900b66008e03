import { sql } from "drizzle-orm";
import { bigserial, boolean, index, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, owner } from "./columns.ts";

/** Lists read by `(created_at, seq)`: `seq` tells rows of the same millisecond apart. */
export const chatThreads = pgTable(
  "chat_threads",
  {
    id: text("id").primaryKey(),
    seq: bigserial("seq", { mode: "number" }).notNull(),
    userId: owner(),
    title: text("title"),
    status: json("status").$type<ChatThreadStatus>().notNull(),
    allowedImageDomains: json("allowed_image_domains").$type<string[]>(),
    metadata: json("metadata").$type<Record<string, unknown>>().notNull().default(sql`'{}'`),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("chat_threads_by_creation").on(table.userId, table.createdAt, table.seq)],
);

export type ChatThreadStatus = {
  type: "active" | "locked" | "closed";
  reason?: string | undefined;
};

/**
 * `payload` is the item as it is sent. The type is `json`, not `jsonb`: text of people and models may
 * hold a NUL or half a surrogate pair, which `jsonb` refuses.
 */
export const chatItems = pgTable(
  "chat_items",
  {
    id: text("id").notNull(),
    threadId: text("thread_id")
      .notNull()
      .references(() => chatThreads.id, { onDelete: "cascade" }),
    seq: bigserial("seq", { mode: "number" }).notNull(),
    userId: owner(),
    type: text("type").notNull(),
    /** For the model alone: never sent to a client. */
    hidden: boolean("hidden").notNull().default(false),
    payload: json("payload").$type<Record<string, unknown>>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.threadId, table.id] }),
    index("chat_items_by_creation").on(table.threadId, table.createdAt, table.seq),
    index("chat_items_owner").on(table.userId),
  ],
);

export const chatFeedback = pgTable(
  "chat_feedback",
  {
    userId: owner(),
    threadId: text("thread_id")
      .notNull()
      .references(() => chatThreads.id, { onDelete: "cascade" }),
    itemId: text("item_id").notNull(),
    kind: text("kind").$type<"positive" | "negative">().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.threadId, table.itemId, table.userId] })],
);
