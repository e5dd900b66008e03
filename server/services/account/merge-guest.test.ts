import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Db } from "#db/client.ts";
import { chatThreads } from "#db/schema/index.ts";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { someMoment } from "#db/testing/factories.ts";
import { listActivity } from "../activity/list.ts";
import { undoActivity } from "../activity/undo.ts";
import { openChangeFeed } from "../changes/feed.ts";
import { createFilter } from "../filter/create.ts";
import { listFilters } from "../filter/list.ts";
import { listLabels } from "../label/list.ts";
import { listProjects } from "../project/list.ts";
import { createTask } from "../task/create.ts";
import { listTasks } from "../task/list/list.ts";
import { updateTask } from "../task/update.ts";
import { later, personContext } from "../testing/context.ts";
import { claimTurn } from "../usage/claim-turn.ts";
import { recordTurn } from "../usage/record-turn.ts";
import { usageToday } from "../usage/today.ts";
import { mergeGuest } from "./merge-guest.ts";
import { welcomeUser } from "./welcome.ts";

describeOnBothDatabases("a guest who becomes a user", (database) => {
  async function guestAndUser() {
    const guest = await personContext(database().db);
    const user = await personContext(database().db);
    const merge = () =>
      mergeGuest(database().db, { guestId: guest.actor.userId, userId: user.actor.userId });
    return { guest, user, merge };
  }

  it("keeps tasks, history, undo and threads", async () => {
    const { guest, user, merge } = await guestAndUser();
    const task = await createTask(guest, { title: "Old", projectName: "Home", labelNames: ["a"] });
    await updateTask(guest, { id: task.id, title: "New" });
    await database()
      .db.insert(chatThreads)
      .values({
        id: `thread-${guest.actor.userId}`,
        userId: guest.actor.userId,
        status: { type: "active" },
        createdAt: someMoment,
      });
    await merge();
    expect((await listTasks(user, {})).tasks).toMatchObject([{ id: task.id, title: "New" }]);
    expect((await listProjects(user)).map(({ name }) => name)).toEqual(["Home"]);
    const { entries } = await listActivity(user, { entityId: task.id });
    expect(entries.map(({ verb }) => verb)).toEqual(["update", "create"]);
    await undoActivity(later(user), { groupId: entries[0]?.groupId ?? "" });
    expect((await listTasks(user, {})).tasks).toMatchObject([{ title: "Old" }]);
    expect(await tablesWith(database().db, guest.actor.userId)).toEqual([]);
  });

  it("counts what the guest has used of the assistant as the user's", async () => {
    const { guest, user, merge } = await guestAndUser();
    const limits = { turnsPerDay: 3, tokensPerDay: 0 };
    await claimTurn(guest, limits);
    await claimTurn(later(guest, 60 * 24), limits);
    await claimTurn(user, limits);
    const took = { id: `turn-${guest.actor.userId}`, model: "m", outcome: "finished" as const };
    await recordTurn(guest, { ...took, inputTokens: 3, outputTokens: 4, milliseconds: 5 });
    await merge();
    await merge();
    expect(await usageToday(user)).toMatchObject({ turns: 2, tokens: 7 });
    expect(await usageToday(later(user, 60 * 24))).toMatchObject({ turns: 1, tokens: 0 });
    await claimTurn(user, limits);
    await expect(claimTurn(user, limits)).rejects.toMatchObject({ code: "limit_reached" });
    expect(await tablesWith(database().db, guest.actor.userId)).toEqual([]);
  });

  it("adds to what the user has: equal names become one, the guest's tasks come last", async () => {
    const { guest, user, merge } = await guestAndUser();
    const names = { projectName: "Home", labelNames: ["a", "b"] };
    const mine = await createTask(user, { title: "Mine", ...names });
    await createTask(user, { title: "Mine in the inbox" });
    await createTask(guest, { title: "Guest 1", projectName: "home", labelNames: ["B", "A", "c"] });
    await createTask(guest, { title: "Guest 2" });
    await createFilter(user, { name: "Soon", query: "today" });
    await createFilter(guest, { name: "soon", query: "tomorrow" });
    await merge();
    const inHome = (await listTasks(user, { projectId: mine.projectId })).tasks;
    expect(inHome.map(({ title }) => title)).toEqual(["Mine", "Guest 1"]);
    expect(inHome[1]?.labelIds).toEqual(expect.arrayContaining(mine.labelIds));
    expect((await listTasks(user, { projectId: null })).tasks.map(({ title }) => title)).toEqual([
      "Mine in the inbox",
      "Guest 2",
    ]);
    expect((await listProjects(user)).map(({ name }) => name)).toEqual(["Home"]);
    expect((await listLabels(user)).map(({ name }) => name)).toEqual(["a", "b", "c"]);
    expect((await listFilters(user)).map(({ name }) => name)).toEqual(["Soon", "soon (2)"]);
  });

  it("tells the user's open pages, numbering the changes after their own", async () => {
    const { guest, user, merge } = await guestAndUser();
    await createTask(user, { title: "Mine" });
    await createTask(guest, { title: "Guest" });
    const feed = await openChangeFeed(database());
    const { signal } = new AbortController();
    const following = feed.subscribe(user.actor.userId, { signal });
    await following.next();
    await merge();
    expect((await following.next()).value).toMatchObject({
      revision: 2,
      changes: [{ after: { title: "Guest" } }],
    });
    await feed.close();
  });

  it("leaves the guest's untouched example tasks behind when the user has tasks", async () => {
    const { guest, user, merge } = await guestAndUser();
    const [touched] = await welcomeUser(guest);
    await updateTask(guest, { id: touched?.id ?? "", title: "Touched" });
    await createTask(user, { title: "Mine" });
    await merge();
    expect((await listTasks(user, {})).tasks.map(({ title }) => title)).toEqual([
      "Mine",
      "Touched",
    ]);
  });

  it("changes nothing when it is done twice, or for the same account", async () => {
    const { guest, user, merge } = await guestAndUser();
    await createTask(guest, { title: "Guest" });
    await Promise.all([merge(), merge()]);
    const { userId } = user.actor;
    await mergeGuest(database().db, { guestId: userId, userId });
    expect((await listTasks(user, {})).tasks).toHaveLength(1);
  });
});

/** The tables, of all there are, that still hold a row of a user. */
async function tablesWith(db: Db, userId: string): Promise<string[]> {
  const columns = await db
    .select({ table: sql<string>`table_name` })
    .from(sql`information_schema.columns`)
    .where(sql`table_schema = 'public' and column_name = 'user_id'`);
  const found: string[] = [];
  for (const { table } of columns) {
    const rows = await db
      .select({ one: sql`1` })
      .from(sql`${sql.identifier(table)}`)
      .where(sql`user_id = ${userId}`);
    if (rows.length > 0) found.push(table);
  }
  return found;
}
