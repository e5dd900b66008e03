import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { describeOnBothDatabases, testDatabase } from "#db/testing/database.ts";
import type { ChangeBatch } from "#domain/activity/changes.ts";
import { createTask } from "../task/create.ts";
import { createTasks } from "../task/create-many.ts";
import { updateTask } from "../task/update.ts";
import { personContext } from "../testing/context.ts";
import { openChangeFeed } from "./feed.ts";

type Next = IteratorResult<ChangeBatch, void>;
const titles = ({ value }: Next) => value?.changes.map(({ after }) => after?.title);

describeOnBothDatabases("following changes", (database) => {
  it("tells each committed change of the user, and none of anybody else", async () => {
    const ctx = await personContext(database().db);
    const stranger = await personContext(database().db);
    const feed = await openChangeFeed(database());
    const following = feed.subscribe(ctx.actor.userId, { signal: new AbortController().signal });
    expect((await following.next()).value).toEqual({ revision: 0, changes: [], reset: false });
    await createTask(stranger, { title: "Theirs" });
    await createTask(ctx, { title: "Mine" });
    const next = await following.next();
    expect(next.value).toMatchObject({ revision: 1, reset: false });
    expect(titles(next)).toEqual(["Mine"]);
    await feed.close();
    expect((await following.next()).done).toBe(true);
  });

  it("begins with what was missed since a revision", async () => {
    const ctx = await personContext(database().db);
    const task = await createTask(ctx, { title: "Seen" });
    await updateTask(ctx, { id: task.id, title: "Missed" });
    await createTask(ctx, { title: "Missed too" });
    const feed = await openChangeFeed(database());
    const { signal } = new AbortController();
    const following = feed.subscribe(ctx.actor.userId, { since: 1, signal });
    const next = await following.next();
    expect(titles(next)).toEqual(["Missed", "Missed too"]);
    expect(next.value).toMatchObject({ revision: 3 });
    await feed.close();
  });

  it("asks for a fresh start when too much was missed, or when the revision is not ours", async () => {
    const ctx = await personContext(database().db);
    const tasks = Array.from({ length: 300 }, (_, index) => ({ title: `Task ${index}` }));
    await createTasks(ctx, { tasks });
    await createTasks(ctx, { tasks });
    const feed = await openChangeFeed(database());
    const { signal } = new AbortController();
    for (const since of [0, 1_000]) {
      const { value } = await feed.subscribe(ctx.actor.userId, { since, signal }).next();
      expect(value).toEqual({ revision: 600, changes: [], reset: true });
    }
    await feed.close();
  });

  it("ends with its signal, also before it began", async () => {
    const ctx = await personContext(database().db);
    const feed = await openChangeFeed(database());
    const leaving = new AbortController();
    const following = feed.subscribe(ctx.actor.userId, { signal: leaving.signal });
    await following.next();
    const next = following.next();
    leaving.abort();
    expect((await next).done).toBe(true);
    const late = feed.subscribe(ctx.actor.userId, { signal: leaving.signal });
    await late.next();
    expect((await late.next()).done).toBe(true);
    await feed.close();
  });
});

it("catches up after the listening connection was lost", async () => {
  const database = await testDatabase("postgres");
  const ctx = await personContext(database.db);
  const feed = await openChangeFeed(database);
  const following = feed.subscribe(ctx.actor.userId, { signal: new AbortController().signal });
  await following.next();
  const next = following.next();
  // The change commits while nobody listens, so that only catching up can find it.
  await database.db.transaction(async (tx) => {
    await createTask({ ...ctx, db: tx }, { title: "Unheard" });
    await tx.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()`,
    );
  });
  expect(titles(await next)).toEqual(["Unheard"]);
  await feed.close();
  await database.close();
});
