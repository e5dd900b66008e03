import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Db } from "#db/client.ts";
import { tablesOf } from "#db/operations/catalog.ts";
import { rowsOf } from "#db/operations/rows-of.ts";
import { fillEveryTable } from "#db/operations/testing/full-data-set.ts";
import { rateLimit, verification } from "#db/schema/index.ts";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { someMoment } from "#db/testing/factories.ts";
import { createTask } from "../task/create.ts";
import { listTasks } from "../task/list/list.ts";
import { later, personContext, throughAssistant } from "../testing/context.ts";
import { deleteAccount } from "./delete.ts";
import { welcomeUser } from "./welcome.ts";

describeOnBothDatabases("a new account", (database) => {
  it("begins with three tasks for today, once, whoever asks how often", async () => {
    const ctx = await personContext(database().db);
    await Promise.all([welcomeUser(ctx), welcomeUser(ctx)]);
    await welcomeUser(later(ctx));
    const { tasks } = await listTasks(ctx, { due: "now" });
    expect(tasks).toHaveLength(3);
    expect(tasks[0]?.title).toContain("Tick this task off");
  });

  it("begins empty for somebody who was quicker", async () => {
    const ctx = await personContext(database().db);
    await createTask(ctx, { title: "Mine" });
    expect(await welcomeUser(ctx)).toEqual([]);
  });
});

describeOnBothDatabases("deleting an account", (database) => {
  it("takes everything with it, and nothing of others", async () => {
    const ctx = await personContext(database().db);
    const other = await personContext(database().db);
    await createTask(ctx, { title: "Mine", projectName: "Home", labelNames: ["a"] });
    await createTask(other, { title: "Theirs" });
    await deleteAccount(ctx);
    expect((await listTasks(ctx, { status: "all" })).tasks).toEqual([]);
    expect((await listTasks(other, {})).tasks).toHaveLength(1);
  });

  it("leaves no row anywhere that names the person or hangs on one that does", async () => {
    const { db } = database();
    const { userId, threadId } = await fillEveryTable(db);
    const link = { id: "link", identifier: "reset-password:x", value: userId };
    await db.insert(verification).values({ ...link, expiresAt: someMoment });
    const count = { id: "count", key: `write:user:${userId}`, count: 1, lastRequest: 1 };
    await db.insert(rateLimit).values(count);
    const named = [userId, `${threadId},`, ",att,", "(att,"];
    expect((await tablesNaming(db, named)).length).toBeGreaterThan(14);
    await deleteAccount({ db, now: someMoment, actor: { kind: "user", userId, zone: "UTC" } });
    expect(await tablesNaming(db, named)).toEqual([]);
  });

  it("is no business of the assistant", async () => {
    const ctx = await personContext(database().db);
    await expect(deleteAccount(throughAssistant(ctx))).rejects.toMatchObject({ code: "forbidden" });
  });
});

/** The tables with a row in which one of the words stands. */
async function tablesNaming(db: Db, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of await tablesOf(db)) {
    const rows = await rowsOf(db, sql`select t::text as text from ${sql.identifier(name)} t`);
    if (rows.some(({ text }) => words.some((word) => String(text).includes(word)))) {
      found.push(name);
    }
  }
  return found;
}
