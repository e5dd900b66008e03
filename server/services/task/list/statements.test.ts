import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { recording } from "#db/testing/recording.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { listLabels } from "#server/services/label/list.ts";
import { listProjects } from "#server/services/project/list.ts";
import { personContext } from "#server/services/testing/context.ts";
import { createTasks } from "../create-many.ts";
import { listTasks } from "./list.ts";
import { searchTasks } from "./search.ts";

describe("a page of tasks", () => {
  const database = useTestDatabase();

  /** The statements that some work sends to the database. */
  async function statementsOf(
    ctx: ServiceContext,
    work: (ctx: ServiceContext) => Promise<unknown>,
  ): Promise<string[]> {
    const { db, sent } = recording(database());
    await work({ ...ctx, db });
    return sent;
  }

  it("takes one statement, however many there are and have subtasks", async () => {
    const ctx = await personContext(database().db);
    const parents = Array.from({ length: 60 }, (_, n) => ({
      title: `Task ${n}`,
      projectName: `Project ${n % 7}`,
      labelNames: [`label-${n % 5}`],
    }));
    const made = await createTasks(ctx, { tasks: parents });
    const subtasks = made.map(({ id }) => ({ title: "Step", parentId: id }));
    await createTasks(ctx, { tasks: subtasks });
    const list = await statementsOf(ctx, (each) => listTasks(each, { limit: 100, due: "none" }));
    expect(list).toHaveLength(1);
    const page = await statementsOf(ctx, async (each) => {
      await listTasks(each, { limit: 100 });
      await listProjects(each);
      await listLabels(each);
    });
    expect(page).toHaveLength(3);
    expect(await statementsOf(ctx, (each) => searchTasks(each, { query: "step" }))).toHaveLength(1);
  });
});
