import { bigint, index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, type JsonObject, owner } from "./columns.ts";

/** What was changed, by whom: one row per changed entity. History, undo and change events read it. */
export const activity = pgTable(
  "activity",
  {
    userId: owner(),
    /** Counts this user's changes in the order of their commits, without gaps. */
    revision: bigint("revision", { mode: "number" }).notNull(),
    id: text("id").notNull().unique(),
    /** Changes of one request, one assistant turn or one import: undone together. */
    groupId: text("group_id").notNull(),
    actorKind: text("actor_kind").$type<"user" | "assistant" | "system">().notNull(),
    threadId: text("thread_id"),
    turnId: text("turn_id"),
    entity: text("entity").$type<"task" | "project" | "label" | "filter">().notNull(),
    entityId: text("entity_id").notNull(),
    verb: text("verb").notNull(),
    /** The changed fields as they were; null where the entity was made by this change. */
    before: jsonb("before").$type<JsonObject>(),
    /** The same fields as they became; null where the entity is gone for good. */
    after: jsonb("after").$type<JsonObject>(),
    createdAt: instant("created_at").notNull(),
    /** The group whose changes this one took back. */
    undoOf: text("undo_of"),
    /** The group that took this change back; null while the change stands. */
    undoneBy: text("undone_by"),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.revision] }),
    index("activity_by_entity").on(table.userId, table.entityId, table.revision),
    index("activity_by_group").on(table.userId, table.groupId),
    index("activity_by_turn").on(table.userId, table.turnId),
  ],
);

/**
 * The last revision of each user. A writer locks this row first and counts it up in its own
 * transaction, which lines up the writers of one user and leaves all others alone.
 */
export const userRevisions = pgTable("user_revisions", {
  userId: owner().primaryKey(),
  revision: bigint("revision", { mode: "number" }).notNull(),
});
