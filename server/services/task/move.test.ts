import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import type { ServiceContext } from "../context.ts";
import { createProject } from "../project/create.ts";
import { personContext } from "../testing/context.ts";
import { createTask } from "./create.ts";
import { createTasks } from "./create-many.ts";
import { getTask } from "./get.ts";
import { listTasks } from "./list/list.ts";
import { moveTask } from "./move.ts";
import { reorderTask } from "./reorder.ts";
import { removeTask } from "./trash/remove.ts";

async function three(ctx: ServiceContext): Promise<[string, string, string]> {
  const made = await createTasks(ctx, { tasks: [{ title: "a" }, { title: "b" }, { title: "c" }] });
  const [a = "", b = "", c = ""] = made.map(({ id }) => id);
  return [a, b, c];
}

async function order(ctx: ServiceContext): Promise<string> {
  return (await listTasks(ctx, { parentId: null })).tasks.map(({ title }) => title).join("");
}

describeOnBothDatabases("reordering a task", (database) => {
  it("puts it after a sibling, before one, first or last", async () => {
    const ctx = await personContext(database().db);
    const [a, b, c] = await three(ctx);
    await reorderTask(ctx, { id: a, afterId: b });
    expect(await order(ctx)).toBe("bac");
    await reorderTask(ctx, { id: c, beforeId: b });
    expect(await order(ctx)).toBe("cba");
    await reorderTask(ctx, { id: a, afterId: null });
    expect(await order(ctx)).toBe("acb");
    await reorderTask(ctx, { id: a });
    expect(await order(ctx)).toBe("cba");
  });

  it("survives two people dropping at the same spot at once", async () => {
    const ctx = await personContext(database().db);
    const [a, b, c] = await three(ctx);
    await Promise.all([
      reorderTask(ctx, { id: b, afterId: null }),
      reorderTask(ctx, { id: c, afterId: null }),
    ]);
    expect(["cba", "bca"]).toContain(await order(ctx));
    const positions = (await listTasks(ctx, {})).tasks.map(({ position }) => position);
    expect(new Set(positions).size).toBe(3);
    expect(a).toBeTruthy();
  });

  it("goes by the neighbour that is left when the other has moved away", async () => {
    const ctx = await personContext(database().db);
    const [a, b, c] = await three(ctx);
    const { id: projectId } = await createProject(ctx, { name: "Home" });
    await moveTask(ctx, { id: b, projectId });
    await reorderTask(ctx, { id: c, afterId: b, beforeId: a });
    expect((await listTasks(ctx, { projectId: null })).tasks.map(({ title }) => title)).toEqual([
      "c",
      "a",
    ]);
    await expect(reorderTask(ctx, { id: c, afterId: b })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("treats a stranger's task as missing, as itself and as a neighbour", async () => {
    const ctx = await personContext(database().db);
    const [a] = await three(ctx);
    const [theirs] = await three(await personContext(database().db));
    for (const input of [
      { id: theirs, afterId: null },
      { id: a, afterId: theirs },
    ]) {
      await expect(reorderTask(ctx, input)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describeOnBothDatabases("moving a task", (database) => {
  it("takes its subtasks along into another project", async () => {
    const ctx = await personContext(database().db);
    const parent = await createTask(ctx, { title: "Parent" });
    const child = await createTask(ctx, { title: "Child", parentId: parent.id });
    const grandchild = await createTask(ctx, { title: "Grandchild", parentId: child.id });
    const { id: projectId } = await createProject(ctx, { name: "Home" });
    await moveTask(ctx, { id: parent.id, projectId });
    for (const { id } of [parent, child, grandchild]) {
      expect(await getTask(ctx, { id })).toMatchObject({ projectId });
    }
  });

  it("makes it a subtask and a task of its own again", async () => {
    const ctx = await personContext(database().db);
    const [a, b] = await three(ctx);
    expect(await moveTask(ctx, { id: b, parentId: a })).toMatchObject({ parentId: a });
    expect(await moveTask(ctx, { id: b, parentId: null, beforeId: a })).toMatchObject({
      parentId: null,
    });
    expect(await order(ctx)).toBe("bac");
  });

  it("takes a subtask out of its parent when it goes to another project alone", async () => {
    const ctx = await personContext(database().db);
    const [a, b] = await three(ctx);
    await moveTask(ctx, { id: b, parentId: a });
    const { id: projectId } = await createProject(ctx, { name: "Home" });
    expect(await moveTask(ctx, { id: b, projectId })).toMatchObject({ projectId, parentId: null });
  });

  it("refuses to put a task below itself, its own subtask, or too deep", async () => {
    const ctx = await personContext(database().db);
    const [a, b, c] = await three(ctx);
    await moveTask(ctx, { id: b, parentId: a });
    for (const parentId of [a, b]) {
      await expect(moveTask(ctx, { id: a, parentId })).rejects.toMatchObject({ code: "conflict" });
    }
    let deepest = c;
    for (const title of ["1", "2", "3", "4"]) {
      deepest = (await createTask(ctx, { title, parentId: deepest })).id;
    }
    await expect(moveTask(ctx, { id: a, parentId: deepest })).rejects.toMatchObject({
      code: "limit_reached",
    });
  });

  it("treats a stranger's task, project and parent, and a parent in the trash, as missing", async () => {
    const ctx = await personContext(database().db);
    const stranger = await personContext(database().db);
    const [a, b] = await three(ctx);
    const [theirs] = await three(stranger);
    const { id: projectId } = await createProject(stranger, { name: "Theirs" });
    await removeTask(ctx, { id: b });
    for (const input of [
      { id: theirs, parentId: null },
      { id: a, projectId },
      { id: a, parentId: theirs },
      { id: a, parentId: b },
    ]) {
      await expect(moveTask(ctx, input)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});
