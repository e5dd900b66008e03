import { index, pgTable, text } from "drizzle-orm/pg-core";
import { session } from "./auth.generated.ts";
import { instant, owner } from "./columns.ts";

/**
 * Short-lived secrets of the self-hosted chat. They hang on the sign-in session, so that signing out
 * revokes them; only a hash is kept.
 */
export const chatSecrets = pgTable(
  "chat_secrets",
  {
    id: text("id").primaryKey(),
    userId: owner(),
    sessionId: text("session_id")
      .notNull()
      .references(() => session.id, { onDelete: "cascade" }),
    /** SHA-256 of the secret, in hex. */
    hash: text("hash").notNull().unique(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("chat_secrets_by_session").on(table.sessionId),
    index("chat_secrets_expiry").on(table.expiresAt),
  ],
);
