import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Db } from "../client.ts";
import { activity, labels, projects, tasks, userRevisions } from "../schema/index.ts";
import { describeOnBothDatabases } from "../testing/database.ts";
import { createTask, createUser, someMoment } from "../testing/factories.ts";
import { checkData } from "./check.ts";
import { fillChat } from "./testing/full-data-set.ts";

const at = { createdAt: someMoment };

/** Somebody with a project, a label and a task with a subtask, and the activity that made them. */
async function consistentPerson(db: Db) {
  const { id: userId } = await createUser(db);
  const named = {
    userId,
    name: "X",
    nameKey: "x",
    color: "red",
    position: "a0",
    updatedAt: someMoment,
    ...at,
  };
  const ids = {
    project: `p-${userId}`,
    label: `l-${userId}`,
    task: `t-${userId}`,
    child: `c-${userId}`,
  };
  await db.insert(projects).values({ id: ids.project, ...named });
  await db.insert(labels).values({ id: ids.label, ...named });
  await createTask(db, { id: ids.task, userId, projectId: ids.project, labelIds: [ids.label] });
  await createTask(db, { id: ids.child, userId, projectId: ids.project, parentId: ids.task });
  const made = (entity: "task" | "project" | "label", entityId: string, revision: number) => ({
    ...{
      id: `a-${entityId}`,
      userId,
      revision,
      groupId: "g",
      actorKind: "user" as const,
      entity,
      entityId,
    },
    ...{ verb: "create", after: { position: "a0", deletedAt: null }, ...at },
  });
  await db.insert(userRevisions).values({ userId, revision: 4 });
  await db
    .insert(activity)
    .values([
      made("project", ids.project, 1),
      made("label", ids.label, 2),
      made("task", ids.task, 3),
      made("task", ids.child, 4),
    ]);
  return { userId, ...ids };
}

describeOnBothDatabases("checkData", (database) => {
  /** Each breakage is tried on data that was whole before, and taken back. */
  async function claimsAfter(breakIt: (db: Db) => Promise<unknown>): Promise<string[]> {
    let claims: string[] = [];
    const undo = new Error("undo");
    const tried = database().db.transaction(async (tx) => {
      await breakIt(tx);
      claims = (await checkData(tx)).map(({ claim, subject }) => `${claim} ${subject}`);
      throw undo;
    });
    await expect(tried).rejects.toBe(undo);
    return claims;
  }

  it("finds nothing in a database that the app has kept", async () => {
    expect(await checkData(database().db)).toEqual([]);
    expect(await claimsAfter((db) => consistentPerson(db))).toEqual([]);
  });

  it("does not hold a row that was changed to the time that its creation tells", async () => {
    const claims = await claimsAfter(async (db) => {
      const { task } = await consistentPerson(db);
      const after = { position: "a0", deletedAt: null, updatedAt: someMoment.toISOString() };
      await db.update(activity).set({ after }).where(eq(activity.entityId, task));
      const updatedAt = new Date(someMoment.getTime() + 1000);
      await db.update(tasks).set({ updatedAt }).where(eq(tasks.id, task));
    });
    expect(claims).toEqual([]);
  });

  it.each<[string, string, (db: Db) => Promise<unknown>]>([
    [
      "a gap in the revisions",
      "without gaps",
      async (db) => {
        const { task } = await consistentPerson(db);
        await db.delete(activity).where(eq(activity.entityId, task));
      },
    ],
    [
      "a project of somebody else",
      "project of its own owner",
      async (db) => {
        const [ada, bob] = [await consistentPerson(db), await consistentPerson(db)];
        await db.update(tasks).set({ projectId: bob.project }).where(eq(tasks.id, ada.task));
      },
    ],
    [
      "a parent of somebody else",
      "parent's owner",
      async (db) => {
        const [ada, bob] = [await consistentPerson(db), await consistentPerson(db)];
        await db.update(tasks).set({ parentId: bob.task }).where(eq(tasks.id, ada.child));
      },
    ],
    [
      "an orphan label",
      "labels are there",
      async (db) => {
        const { label } = await consistentPerson(db);
        await db.delete(labels).where(eq(labels.id, label));
      },
    ],
    [
      "a circle of parents",
      "own ancestor",
      async (db) => {
        const { task, child } = await consistentPerson(db);
        await db.update(tasks).set({ parentId: child }).where(eq(tasks.id, task));
      },
    ],
    [
      "a live task below one in the trash",
      "below a live parent",
      async (db) => {
        const { task } = await consistentPerson(db);
        await db.update(tasks).set({ deletedAt: someMoment }).where(eq(tasks.id, task));
      },
    ],
    [
      "a broken position",
      "fractional indexing",
      async (db) => {
        const { task } = await consistentPerson(db);
        await db.update(tasks).set({ position: "!" }).where(eq(tasks.id, task));
      },
    ],
    [
      "a row that its activity tells otherwise",
      "position differs",
      async (db) => {
        const { task } = await consistentPerson(db);
        await db.update(tasks).set({ position: "a1" }).where(eq(tasks.id, task));
      },
    ],
    [
      "a lost row",
      "has activity but no row",
      async (db) => {
        const { child } = await consistentPerson(db);
        await db.delete(tasks).where(eq(tasks.id, child));
      },
    ],
    [
      "a row that nobody made",
      "has a row but no activity",
      async (db) => {
        const { userId } = await consistentPerson(db);
        await createTask(db, { userId });
      },
    ],
    [
      "a row that was done away with",
      "although it is gone for good",
      async (db) => {
        const { child } = await consistentPerson(db);
        const gone = { before: { title: "x" }, after: null };
        await db.update(activity).set(gone).where(eq(activity.entityId, child));
      },
    ],
    [
      "a chat that lost frames, bytes and the end of a turn",
      "without a gap",
      async (db) => {
        const { userId } = await consistentPerson(db);
        await fillChat(db, userId);
        await db.execute(sql`insert into chat_turn_frames values ('turn', 3, E'data: {}\n\n')`);
      },
    ],
  ])("finds %s", async (_, claim, breakIt) => {
    expect((await claimsAfter(breakIt)).join("\n")).toContain(claim);
  });
});
