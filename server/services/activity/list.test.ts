import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import type { ServiceContext } from "../context.ts";
import { createTask } from "../task/create.ts";
import { updateTask } from "../task/update.ts";
import { later, personContext } from "../testing/context.ts";
import { listActivity } from "./list.ts";

describeOnBothDatabases("the list of changes", (database) => {
  /** A task that was given so many titles after its first. */
  async function retitled(ctx: ServiceContext, times: number) {
    const task = await createTask(ctx, { title: "0" });
    for (let index = 1; index <= times; index++) {
      await updateTask(ctx, { id: task.id, title: String(index) });
    }
    return task;
  }

  it("comes newest first in pages, each before the last, and whole though others are added", async () => {
    const ctx = await personContext(database().db);
    const { id } = await retitled(ctx, 4);
    await retitled(ctx, 1);
    const page = (before: number | null) =>
      listActivity(ctx, { entity: "task", entityId: id, limit: 2, before });
    const first = await page(null);
    await updateTask(later(ctx), { id, title: "5" });
    const second = await page(first.nextBefore);
    const third = await page(second.nextBefore);
    const titles = [first, second, third].map(({ entries }) =>
      entries.map(({ after }) => after?.title),
    );
    expect(titles).toEqual([["4", "3"], ["2", "1"], ["0"]]);
    expect(third.nextBefore).toBeNull();
  });

  it("holds nothing of somebody else's task, from wherever one asks", async () => {
    const ctx = await personContext(database().db);
    const { id } = await retitled(ctx, 2);
    const other = await personContext(database().db);
    await retitled(other, 1);
    for (const before of [null, 1, 3, 100]) {
      const theirs = await listActivity(other, { entity: "task", entityId: id, before });
      expect(theirs).toEqual({ entries: [], nextBefore: null });
    }
  });
});
