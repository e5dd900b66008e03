import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import type { ServiceContext } from "../context.ts";
import { createFilter } from "../filter/create.ts";
import { listFilters } from "../filter/list.ts";
import { removeFilter } from "../filter/remove.ts";
import { reorderFilter } from "../filter/reorder.ts";
import { updateFilter } from "../filter/update.ts";
import { createLabel } from "../label/create.ts";
import { listLabels } from "../label/list.ts";
import { removeLabel } from "../label/remove.ts";
import { reorderLabel } from "../label/reorder.ts";
import { updateLabel } from "../label/update.ts";
import { createProject } from "../project/create.ts";
import { listProjects } from "../project/list.ts";
import { removeProject } from "../project/remove.ts";
import { reorderProject } from "../project/reorder.ts";
import { updateProject } from "../project/update.ts";
import { personContext } from "../testing/context.ts";

type Given = { id?: string; name: string; color?: "red" };

// What projects, labels and saved filters have in common.
describe.each([
  {
    kind: "project",
    create: (ctx: ServiceContext, given: Given) => createProject(ctx, given),
    list: listProjects,
    update: updateProject,
    reorder: reorderProject,
    remove: removeProject,
  },
  {
    kind: "label",
    create: (ctx: ServiceContext, given: Given) => createLabel(ctx, given),
    list: listLabels,
    update: updateLabel,
    reorder: reorderLabel,
    remove: removeLabel,
  },
  {
    kind: "filter",
    create: (ctx: ServiceContext, given: Given) => createFilter(ctx, { query: "today", ...given }),
    list: listFilters,
    update: updateFilter,
    reorder: reorderFilter,
    remove: removeFilter,
  },
])("a $kind", ({ kind, create, list, update, reorder, remove }) => {
  const database = useTestDatabase();
  const names = async (ctx: ServiceContext) => (await list(ctx)).map(({ name }) => name).join("");

  it("has a name of its own, whatever the case of the letters", async () => {
    const ctx = await personContext(database().db);
    await create(ctx, { name: "Straße" });
    await expect(create(ctx, { name: " STRAßE " })).rejects.toMatchObject({
      code: "conflict",
      message: `There is already a ${kind} “STRAßE”.`,
      field: "name",
    });
    const other = await create(ctx, { name: "Other" });
    await expect(update(ctx, { id: other.id, name: "straße" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await update(ctx, { id: other.id, name: "OTHER" })).toMatchObject({ name: "OTHER" });
  });

  it("gives its name free when it is removed", async () => {
    const ctx = await personContext(database().db);
    const { id } = await create(ctx, { name: "A" });
    await remove(ctx, { id });
    await create(ctx, { name: "a" });
    expect(await names(ctx)).toBe("a");
    await expect(remove(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
  });

  it("keeps its colour when it is renamed, and its name when it is coloured", async () => {
    const ctx = await personContext(database().db);
    const { id, color } = await create(ctx, { name: "A" });
    expect(await update(ctx, { id, name: "B" })).toMatchObject({ name: "B", color });
    expect(await update(ctx, { id, color: "red" })).toMatchObject({ name: "B", color: "red" });
    expect(await create(ctx, { name: "C", color: "red" })).toMatchObject({ color: "red" });
  });

  it("stands behind those that were there before, until it is put elsewhere", async () => {
    const ctx = await personContext(database().db);
    const [a, b, c] = [
      await create(ctx, { name: "a" }),
      await create(ctx, { name: "b" }),
      await create(ctx, { name: "c" }),
    ];
    expect(await names(ctx)).toBe("abc");
    await reorder(ctx, { id: c.id, afterId: a.id });
    expect(await names(ctx)).toBe("acb");
    await reorder(ctx, { id: b.id, beforeId: c.id });
    expect(await names(ctx)).toBe("abc");
    await reorder(ctx, { id: c.id, afterId: null });
    expect(await names(ctx)).toBe("cab");
    await reorder(ctx, { id: c.id });
    expect(await names(ctx)).toBe("abc");
    await expect(reorder(ctx, { id: a.id, afterId: "nobody" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("is made once by a request that is repeated", async () => {
    const ctx = await personContext(database().db);
    const id = randomUUID();
    const [first, again] = await Promise.all([
      create(ctx, { id, name: "Once" }),
      create(ctx, { id, name: "Once" }),
    ]);
    expect(again).toEqual(first);
    const stranger = await personContext(database().db);
    await expect(create(stranger, { id, name: "Mine" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("does not exist for anybody else", async () => {
    const stranger = await personContext(database().db);
    const { id } = await create(stranger, { name: "Theirs" });
    const ctx = await personContext(database().db);
    for (const attempt of [
      () => update(ctx, { id, name: "Mine" }),
      () => reorder(ctx, { id, afterId: null }),
      () => remove(ctx, { id }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({
        code: "not_found",
        message: `This ${kind} does not exist.`,
      });
    }
    expect(await names(ctx)).toBe("");
    expect(await names(stranger)).toBe("Theirs");
  });
});

describe("a saved filter", () => {
  const database = useTestDatabase();

  it("is refused when its condition cannot be read", async () => {
    const ctx = await personContext(database().db);
    const bad = { name: "A", query: "(today" };
    await expect(createFilter(ctx, bad)).rejects.toMatchObject({ code: "invalid", field: "query" });
    const { id } = await createFilter(ctx, { name: "A", query: "today" });
    await expect(updateFilter(ctx, { id, query: "&" })).rejects.toMatchObject({ code: "invalid" });
    expect(await updateFilter(ctx, { id, query: "p1" })).toMatchObject({ query: "p1", name: "A" });
  });
});
