import { index, pgTable, text } from "drizzle-orm/pg-core";
import { chatThreads } from "./chat-threads.ts";
import { instant, owner } from "./columns.ts";

/** A run of the assistant that waits for the person's word before it deletes or changes much. */
export const chatApprovals = pgTable(
  "chat_approvals",
  {
    id: text("id").primaryKey(),
    threadId: text("thread_id")
      .notNull()
      .references(() => chatThreads.id, { onDelete: "cascade" }),
    userId: owner(),
    /** The turn that asked; what is done on approval is done as part of it. */
    turnId: text("turn_id").notNull(),
    state: text("state").$type<"pending" | "approved" | "cancelled">().notNull(),
    /** What is put before the person: the acts and the ids of their tasks, as JSON. */
    effect: text("effect").notNull(),
    /** The interrupted run as the Agents SDK serializes it. */
    runState: text("run_state").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [index("chat_approvals_by_thread").on(table.threadId, table.createdAt)],
);
