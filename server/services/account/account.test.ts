import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
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

  it("is no business of the assistant", async () => {
    const ctx = await personContext(database().db);
    await expect(deleteAccount(throughAssistant(ctx))).rejects.toMatchObject({ code: "forbidden" });
  });
});
