import { and, eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { labels, tasks } from "#db/schema/index.ts";
import type { Db } from "../client.ts";
import { describeOnBothDatabases } from "../testing/database.ts";
import { createLabel, createTask, createUser, someMoment } from "../testing/factories.ts";

describeOnBothDatabases("rows", (database) => {
  const readings: Record<string, (db: Db, userId: string) => PromiseLike<unknown[]>> = {
    "of all columns": (db, userId) => db.select().from(tasks).where(eq(tasks.userId, userId)),
    "of parts and expressions": (db, userId) =>
      db
        .select({
          dates: { due: tasks.dueDate, made: tasks.createdAt, done: tasks.completedAt },
          length: sql`length(${tasks.title})`.mapWith(Number),
          labels: { ids: tasks.labelIds },
          upper: sql<string>`upper(${tasks.title})`.as("upper"),
        })
        .from(tasks)
        .where(eq(tasks.userId, userId)),
    "of a join that finds nothing": (db, userId) =>
      db
        .select({ title: tasks.title, label: { id: labels.id, name: labels.name } })
        .from(tasks)
        .leftJoin(labels, and(eq(labels.userId, userId), eq(labels.name, tasks.title)))
        .where(eq(tasks.userId, userId)),
    "that were just written": (db, userId) =>
      db
        .update(tasks)
        .set({ notes: "n" })
        .where(eq(tasks.userId, userId))
        .returning({ id: tasks.id, updatedAt: tasks.updatedAt, recurrence: tasks.recurrence }),
  };

  // Within a transaction drizzle reads by itself.
  it.each(Object.entries(readings))("%s are what drizzle makes of them", async (_name, read) => {
    const { db } = database();
    const { id: userId } = await createUser(db);
    await createTask(db, { userId, dueDate: "2026-06-17", labelIds: ["a", "b,c"] });
    await createTask(db, {
      userId,
      title: "Rent",
      recurrence: { rule: "FREQ=MONTHLY", from: "schedule", anchor: "2026-06-01" },
      completedAt: someMoment,
    });
    await createLabel(db, { userId, name: "Rent" });
    const rows = await read(db, userId);
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(await db.transaction(async (tx) => read(tx, userId)));
  });
});
