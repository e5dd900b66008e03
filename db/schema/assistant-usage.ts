import { bigint, date, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, owner } from "./columns.ts";

/** What a person has used of the assistant on one day, counted in UTC: the row that limits are held by. */
export const assistantDays = pgTable(
  "assistant_days",
  {
    userId: owner(),
    day: date("day", { mode: "string" }).notNull(),
    turns: integer("turns").notNull(),
    tokens: bigint("tokens", { mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.day] })],
);

/** One turn of the assistant and what it took, kept when its conversation is gone. */
export const assistantTurns = pgTable(
  "assistant_turns",
  {
    /** The turn's id; what an approval lets go on is a turn of its own. */
    id: text("id").primaryKey(),
    userId: owner(),
    model: text("model").notNull(),
    outcome: text("outcome").$type<"finished" | "stopped" | "failed">().notNull(),
    inputTokens: integer("input_tokens").notNull(),
    outputTokens: integer("output_tokens").notNull(),
    milliseconds: integer("milliseconds").notNull(),
    endedAt: instant("ended_at").notNull(),
  },
  (table) => [index("assistant_turns_by_user").on(table.userId, table.endedAt)],
);
