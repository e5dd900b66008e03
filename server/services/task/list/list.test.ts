import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import type { ListTasksInput, TaskGroup, TaskSort } from "#domain/task/list.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { createProject } from "#server/services/project/create.ts";
import { later, personContext } from "#server/services/testing/context.ts";
import { completeTask } from "../completion/complete.ts";
import { createTask } from "../create.ts";
import { createTasks } from "../create-many.ts";
import { listTasks } from "./list.ts";
import { searchTasks } from "./search.ts";

async function titles(ctx: ServiceContext, input: ListTasksInput): Promise<string[]> {
  return (await listTasks(ctx, input)).tasks.map(({ title }) => title);
}

describeOnBothDatabases("listing tasks", (database) => {
  it("tells today by the actor's clock, not by the server's", async () => {
    const now = new Date("2026-06-17T22:30:00Z");
    const east = await personContext(database().db, { zone: "Asia/Kathmandu", now });
    const west = { ...east, actor: { ...east.actor, zone: "America/New_York" } };
    await createTasks(east, {
      tasks: [
        { title: "17th", dueDate: "2026-06-17" },
        { title: "18th", dueDate: "2026-06-18" },
        { title: "19th", dueDate: "2026-06-19" },
        { title: "begun", startDate: "2026-06-18" },
        { title: "never" },
      ],
    });
    expect(await titles(east, { due: "overdue" })).toEqual(["17th"]);
    expect(await titles(east, { due: "today" })).toEqual(["18th"]);
    expect(await titles(east, { due: "now" })).toEqual(["17th", "18th", "begun"]);
    expect(await titles(east, { due: "upcoming" })).toEqual(["19th"]);
    expect(await titles(west, { due: "today" })).toEqual(["17th"]);
    expect(await titles(west, { due: "now" })).toEqual(["17th"]);
    expect(await titles(east, { due: "any", dueFrom: "2026-06-18", dueTo: "2026-06-18" })).toEqual([
      "18th",
    ]);
    expect(await titles(east, { due: "none" })).toEqual(["begun", "never"]);
  });

  it("narrows down by project, label, parent, priority and words together", async () => {
    const ctx = await personContext(database().db);
    const task = await createTask(ctx, {
      title: "Buy milk",
      notes: "Two litres, whole_fat",
      priority: 2,
      projectName: "Home",
      labelNames: ["shop"],
    });
    await createTask(ctx, { title: "Milk the cow", parentId: task.id });
    await createTask(ctx, { title: "Buy bread", labelNames: ["shop"] });
    const { projectId } = task;
    const [labelId] = task.labelIds;
    expect(await titles(ctx, { projectId, parentId: null })).toEqual(["Buy milk"]);
    expect(await titles(ctx, { parentId: task.id })).toEqual(["Milk the cow"]);
    expect(await titles(ctx, { projectId: null })).toEqual(["Buy bread"]);
    expect(await titles(ctx, { labelId })).toHaveLength(2);
    expect(await titles(ctx, { labelId, search: "mil" })).toEqual(["Buy milk"]);
    expect(await titles(ctx, { search: "litre" })).toEqual(["Buy milk"]);
    expect(await titles(ctx, { search: "bre" })).toEqual(["Buy bread"]);
    expect(await titles(ctx, { search: "%" })).toEqual([]);
    expect(await titles(ctx, { priority: 2, search: "bread" })).toEqual([]);
  });

  it("shows completed tasks apart, latest first when asked so", async () => {
    const ctx = await personContext(database().db);
    const [a, b] = await createTasks(ctx, {
      tasks: [{ title: "a" }, { title: "b" }, { title: "c" }],
    });
    await completeTask(ctx, { id: a?.id ?? "" });
    await completeTask(later(ctx), { id: b?.id ?? "" });
    expect(await titles(ctx, {})).toEqual(["c"]);
    expect(
      await titles(ctx, { status: "completed", sort: "completed", direction: "desc" }),
    ).toEqual(["b", "a"]);
    expect(await titles(ctx, { status: "all" })).toHaveLength(3);
  });

  it.each<[TaskSort, string]>([
    ["position", "dbcae"],
    ["due", "cabde"],
    ["priority", "bdcae"],
    ["title", "abcde"],
    ["created", "dbcae"],
  ])(
    "pages through everything by %s, forwards and backwards, each task once",
    async (sort, expected) => {
      const ctx = await personContext(database().db);
      const all = [
        { title: "d", priority: 2 },
        { title: "B", dueDate: "2026-06-20", priority: 1 },
        { title: "c", dueDate: "2026-06-18", dueTime: "09:00" },
        { title: "A", dueDate: "2026-06-18" },
        { title: "e" },
      ] as const;
      for (const [index, task] of all.entries()) await createTask(later(ctx, index), task);
      for (const direction of ["asc", "desc"] as const) {
        let seen = "";
        let cursor: string | null | undefined;
        do {
          const page = await listTasks(ctx, { sort, direction, limit: 2, cursor });
          seen += page.tasks.map(({ title }) => title).join("");
          cursor = page.nextCursor;
        } while (cursor);
        const wanted = direction === "asc" ? expected : [...expected].reverse().join("");
        expect(seen.toLowerCase()).toBe(wanted);
      }
    },
  );

  it.each<[TaskGroup, string]>([
    ["date", "c b d a"],
    ["priority", "d a c b"],
    ["project", "d a c b"],
  ])("pages through what is put together by %s, the latest first in it", async (group, wanted) => {
    const ctx = await personContext(database().db);
    const work = await createProject(ctx, { name: "Work" });
    const home = await createProject(later(ctx, 1), { name: "Home" });
    const all = [
      { title: "a", priority: 1, projectId: work.id },
      { title: "b", dueDate: "2026-06-20", projectId: home.id },
      { title: "c", dueDate: "2026-06-18", priority: 2, projectId: home.id },
      { title: "d", priority: 1 },
    ] as const;
    for (const [index, task] of all.entries()) await createTask(later(ctx, index), task);
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const order = { sort: "created", direction: "desc", group } as const;
      const page = await listTasks(ctx, { ...order, limit: 1, cursor });
      seen.push(...page.tasks.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.join(" ")).toBe(wanted);
  });

  it("neither repeats nor skips what stays when the list changes between two pages", async () => {
    const ctx = await personContext(database().db);
    const made = await createTasks(ctx, { tasks: [..."abcd"].map((title) => ({ title })) });
    const first = await listTasks(ctx, { limit: 2 });
    await completeTask(ctx, { id: made[1]?.id ?? "" });
    await createTask(ctx, { title: "0", placement: "first" });
    const second = await listTasks(ctx, { limit: 2, cursor: first.nextCursor });
    expect(second.tasks.map(({ title }) => title)).toEqual(["c", "d"]);
  });

  it("shows to everybody who asks in the same words their own tasks, and each day that day's", async () => {
    const ada = await personContext(database().db);
    const bob = await personContext(database().db);
    await createTask(ada, { title: "Ada's", dueDate: "2026-06-17" });
    await createTask(bob, { title: "Bob's", dueDate: "2026-06-17" });
    const shown = (ctx: ServiceContext, day: string) =>
      titles({ ...ctx, now: new Date(`${day}T12:00:00Z`) }, { due: "today" });
    expect(await shown(ada, "2026-06-17")).toEqual(["Ada's"]);
    expect(await shown(bob, "2026-06-17")).toEqual(["Bob's"]);
    expect(await shown(ada, "2026-06-18")).toEqual([]);
    expect(await shown(ada, "2026-06-17")).toEqual(["Ada's"]);
  });

  it.each(["nonsense", "[]", '["2026-06-18"]', "{}", "[1,2]"])(
    "refuses %j as a cursor",
    async (cursor) => {
      const ctx = await personContext(database().db);
      await expect(listTasks(ctx, { cursor })).rejects.toMatchObject({
        code: "invalid",
        field: "cursor",
      });
    },
  );

  it("shows nothing of anybody else", async () => {
    const stranger = await personContext(database().db);
    await createTask(stranger, { title: "Theirs", dueDate: "2026-06-17", projectName: "P" });
    const ctx = await personContext(database().db);
    for (const input of [{}, { status: "all" }, { due: "now" }, { filter: "all" }] as const) {
      expect(await titles(ctx, input)).toEqual([]);
    }
    expect(await searchTasks(ctx, { query: "Theirs" })).toEqual([]);
  });
});

describeOnBothDatabases("searching tasks", (database) => {
  const found = async (ctx: ServiceContext, query: string, includeCompleted = false) =>
    (await searchTasks(ctx, { query, includeCompleted })).map(({ title }) => title);

  it("finds what is typed so far, in titles before notes", async () => {
    const ctx = await personContext(database().db);
    await createTask(ctx, { title: "Shopping", notes: "milk, groceries" });
    await createTask(ctx, { title: "Buy groceries" });
    expect(await found(ctx, "groc")).toEqual(["Buy groceries", "Shopping"]);
    expect(await found(ctx, "ping")).toEqual(["Shopping"]);
  });

  it("forgives typing errors when nothing matches", async () => {
    const ctx = await personContext(database().db);
    await createTask(ctx, { title: "Buy groceries" });
    await createTask(ctx, { title: "Call the dentist" });
    expect(await found(ctx, "groceires")).toEqual(["Buy groceries"]);
    expect(await found(ctx, "dentsit")).toEqual(["Call the dentist"]);
    expect(await found(ctx, "xylophone")).toEqual([]);
    expect(await found(ctx, "&!")).toEqual([]);
  });

  it("leaves completed tasks out, or puts them last", async () => {
    const ctx = await personContext(database().db);
    const { id } = await createTask(ctx, { title: "Milk" });
    await createTask(ctx, { title: "Yoghurt", notes: "milk" });
    await completeTask(ctx, { id });
    expect(await found(ctx, "milk")).toEqual(["Yoghurt"]);
    expect(await found(ctx, "milk", true)).toEqual(["Yoghurt", "Milk"]);
  });
});
