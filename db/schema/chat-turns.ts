import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { chatThreads } from "./chat-threads.ts";
import { instant, owner } from "./columns.ts";

/** A process that runs turns; its turns count as dead when the heartbeat, on the database's clock, is old. */
export const chatProcesses = pgTable("chat_processes", {
  id: text("id").primaryKey(),
  heartbeatAt: instant("heartbeat_at").notNull(),
});

/** One turn of the assistant. At most one runs per thread, which the partial index holds. */
export const chatTurns = pgTable(
  "chat_turns",
  {
    id: text("id").primaryKey(),
    threadId: text("thread_id")
      .notNull()
      .references(() => chatThreads.id, { onDelete: "cascade" }),
    userId: owner(),
    /** The client's name for its request: a repeated request follows this turn and starts none. */
    requestId: text("request_id"),
    state: text("state").$type<"running" | "finished" | "interrupted">().notNull(),
    processId: text("process_id").notNull(),
    stopRequested: boolean("stop_requested").notNull().default(false),
    startedAt: instant("started_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (table) => [
    uniqueIndex("chat_turns_one_running").on(table.threadId).where(sql`${table.state} = 'running'`),
    uniqueIndex("chat_turns_request").on(table.userId, table.requestId),
    index("chat_turns_by_thread").on(table.threadId, table.startedAt),
    index("chat_turns_ended").on(table.endedAt),
  ],
);

/** What a turn has sent, many frames to a row: written in batches, never per event. */
export const chatTurnFrames = pgTable(
  "chat_turn_frames",
  {
    turnId: text("turn_id")
      .notNull()
      .references(() => chatTurns.id, { onDelete: "cascade" }),
    /** Number of the first frame in `frames`, counted from 1. */
    first: integer("first").notNull(),
    /** The frames exactly as they went out, `data: ...` and an empty line each. */
    frames: text("frames").notNull(),
  },
  (table) => [primaryKey({ columns: [table.turnId, table.first] })],
);
