import { describe, expect, it } from "vitest";
import { describeOnBothDatabases, useTestDatabase } from "#db/testing/database.ts";
import { createTask } from "../task/create.ts";
import { listTasks } from "../task/list/list.ts";
import { updateTask } from "../task/update.ts";
import { personContext } from "../testing/context.ts";
import { listActivity } from "./list.ts";
import { currentRevision } from "./revision.ts";

describeOnBothDatabases("a transaction of a verb", (database) => {
  it("numbers the changes of one user without gaps, however many write at once", async () => {
    const ctx = await personContext(database().db);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => createTask(ctx, { title: `Task ${index}` })),
    );
    const { entries } = await listActivity(ctx, { limit: 100 });
    expect(entries.map(({ revision }) => revision)).toEqual(
      Array.from({ length: 20 }, (_, index) => 20 - index),
    );
    const positions = (await listTasks(ctx, {})).tasks.map(({ position }) => position);
    expect(new Set(positions).size).toBe(20);
  });

  it("leaves nothing behind, neither change nor number, when it fails", async () => {
    const ctx = await personContext(database().db);
    await createTask(ctx, { title: "Before" });
    const failing = createTask(ctx, { title: "After", projectName: "New", parentId: "nobody" });
    await expect(failing).rejects.toMatchObject({ code: "not_found" });
    expect(await currentRevision(database().db, ctx.actor.userId)).toBe(1);
  });

  it("joins a transaction that is open and fails with it", async () => {
    const ctx = await personContext(database().db);
    const failing = database().db.transaction(async (tx) => {
      const within = { ...ctx, db: tx, groupId: "together" };
      const { id } = await createTask(within, { title: "A" });
      await updateTask(within, { id, title: "B" });
      const { entries } = await listActivity(within, { groupId: "together" });
      expect(entries.map(({ revision }) => revision)).toEqual([2, 1]);
      throw new Error("in the end");
    });
    await expect(failing).rejects.toThrow("in the end");
    expect((await listTasks(ctx, {})).tasks).toEqual([]);
    expect(await currentRevision(database().db, ctx.actor.userId)).toBe(0);
  });

  it("goes on in an open transaction after a verb in it was refused", async () => {
    const ctx = await personContext(database().db);
    await database().db.transaction(async (tx) => {
      const within = { ...ctx, db: tx };
      await createTask(within, { title: "First" });
      await expect(createTask(within, { title: "" })).rejects.toMatchObject({ code: "invalid" });
      await expect(createTask(within, { title: "Lost", parentId: "nobody" })).rejects.toMatchObject(
        { code: "not_found" },
      );
      await createTask(within, { title: "Second" });
    });
    expect((await listTasks(ctx, {})).tasks.map(({ title }) => title)).toEqual(["First", "Second"]);
  });
});

describe("the writers of one user", () => {
  const database = useTestDatabase("postgres");

  it("do not hold up those of another", async () => {
    const [one, other] = [await personContext(database().db), await personContext(database().db)];
    await database().db.transaction(async (tx) => {
      await createTask({ ...one, db: tx }, { title: "Still open" });
      // Would wait for ever if it had to wait at all.
      await createTask(other, { title: "Done meanwhile" });
    });
    expect((await listTasks(other, {})).tasks).toHaveLength(1);
  });
});
