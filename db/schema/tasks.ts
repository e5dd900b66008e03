import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { codePointText, instant, owner, textSearchVector } from "./columns.ts";
import { projects } from "./projects.ts";

export const tasks = pgTable(
  "tasks",
  {
    id: text("id").primaryKey(),
    userId: owner(),
    title: text("title").notNull(),
    notes: text("notes").notNull().default(""),
    priority: smallint("priority").$type<1 | 2 | 3 | 4>().notNull().default(4),
    startDate: date("start_date", { mode: "string" }),
    dueDate: date("due_date", { mode: "string" }),
    /** `HH:MM`: sorts as text, and needs no conversion on the way in or out. */
    dueTime: text("due_time"),
    dueZone: text("due_zone"),
    durationMinutes: integer("duration_minutes"),
    projectId: text("project_id").references(() => projects.id, { onDelete: "set null" }),
    /** An array, not a join table: read with its task, changed with it, undone with it. */
    labelIds: text("label_ids").array().notNull().default(sql`'{}'`),
    parentId: text("parent_id").references((): AnyPgColumn => tasks.id, { onDelete: "cascade" }),
    /** A value of `recurrence` in domain/task. */
    recurrence: jsonb("recurrence").$type<{
      rule: string;
      from: "schedule" | "completion";
      anchor: string;
    }>(),
    position: codePointText("position").notNull(),
    completedAt: instant("completed_at"),
    deletedAt: instant("deleted_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    document: textSearchVector("document").generatedAlwaysAs(
      sql`setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', notes), 'B')`,
    ),
  },
  (table) => [
    check("tasks_priority", sql`${table.priority} between 1 and 4`),
    check("tasks_time_needs_date", sql`${table.dueTime} is null or ${table.dueDate} is not null`),
    check("tasks_time_has_zone", sql`(${table.dueTime} is null) = (${table.dueZone} is null)`),
    check(
      "tasks_duration_needs_time",
      sql`${table.durationMinutes} is null or ${table.dueTime} is not null`,
    ),
    check("tasks_not_own_parent", sql`${table.parentId} <> ${table.id}`),
    index("tasks_siblings").on(table.userId, table.projectId, table.parentId, table.position),
    index("tasks_by_position")
      .on(table.userId, table.position, table.id)
      .where(sql`completed_at is null and deleted_at is null`),
    index("tasks_by_due_date")
      .on(
        table.userId,
        // As the lists order: what has no date comes last, and within a day what has no time.
        sql`coalesce(due_date, 'infinity'::date)`,
        sql`coalesce(due_time, '99:99')`,
      )
      .where(sql`completed_at is null and deleted_at is null`),
    index("tasks_by_priority")
      .on(table.userId, table.priority, table.position, table.id)
      .where(sql`completed_at is null and deleted_at is null`),
    index("tasks_by_title")
      .on(table.userId, sql`lower(title)`, table.id)
      .where(sql`completed_at is null and deleted_at is null`),
    index("tasks_by_creation").on(table.userId, table.createdAt, table.id),
    index("tasks_by_completion")
      .on(table.userId, table.completedAt, table.id)
      .where(sql`completed_at is not null and deleted_at is null`),
    index("tasks_in_trash")
      .on(table.userId, table.deletedAt, table.id)
      .where(sql`deleted_at is not null`),
    index("tasks_by_parent").on(table.parentId),
    index("tasks_by_project").on(table.projectId),
    index("tasks_by_label").using("gin", table.userId, table.labelIds),
    index("tasks_by_word").using("gin", table.userId, table.document),
    index("tasks_by_trigram").using("gin", table.userId, sql`title gin_trgm_ops`),
  ],
);
