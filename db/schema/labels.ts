import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { codePointText, instant, owner } from "./columns.ts";

export const labels = pgTable(
  "labels",
  {
    id: text("id").primaryKey(),
    userId: owner(),
    name: text("name").notNull(),
    /** `nameKey(name)`: made by us, since `lower` depends on the database's locale. */
    nameKey: text("name_key").notNull(),
    color: text("color").notNull(),
    position: codePointText("position").notNull(),
    deletedAt: instant("deleted_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    index("labels_by_position").on(table.userId, table.position),
    uniqueIndex("labels_unique_name")
      .on(table.userId, table.nameKey)
      .where(sql`deleted_at is null`),
  ],
);
