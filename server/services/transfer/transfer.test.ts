import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { describeOnBothDatabases, useTestDatabase } from "#db/testing/database.ts";
import { readCsv } from "#domain/transfer/csv.ts";
import type { ImportInput } from "#domain/transfer/import.ts";
import { undoActivity } from "../activity/undo.ts";
import type { ServiceContext } from "../context.ts";
import { createFilter } from "../filter/create.ts";
import { createLabel } from "../label/create.ts";
import { listLabels } from "../label/list.ts";
import { archiveProject } from "../project/archive.ts";
import { createProject } from "../project/create.ts";
import { listProjects } from "../project/list.ts";
import { completeTask } from "../task/completion/complete.ts";
import { createTask } from "../task/create.ts";
import { listTasks } from "../task/list/list.ts";
import { removeTask } from "../task/trash/remove.ts";
import { updateTask } from "../task/update.ts";
import { later, personContext } from "../testing/context.ts";
import { exportBackup, exportCsv } from "./export.ts";
import { importPart } from "./import-part.ts";
import { previewImport } from "./import-preview.ts";

const todoist: ImportInput = {
  format: "todoist",
  projectName: "Home",
  text: [
    "TYPE,CONTENT,PRIORITY,INDENT,DATE",
    "task,Paint the door @weekend,1,1,every saturday",
    "task,Buy paint,4,2,",
    "task,Ring the bell,4,1,now and then",
  ].join("\n"),
};

async function importAll(ctx: ServiceContext, source: ImportInput, count = 500): Promise<string> {
  const importId = randomUUID();
  let offset = 0;
  let total = 1;
  while (offset < total) {
    ({ done: offset, total } = await importPart(ctx, { source, importId, offset, count }));
  }
  return importId;
}

/** A download, taken to its end. */
async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(pieces)).join("");
}

/** A little of everything. */
async function fill(ctx: ServiceContext): Promise<void> {
  const home = await createProject(ctx, { name: "Home", color: "pink" });
  await archiveProject(ctx, { id: home.id });
  await createLabel(ctx, { name: "later", color: "red" });
  await createFilter(ctx, { name: "Soon", query: "today | p1", color: "lime" });
  const recurrence = { rule: "FREQ=WEEKLY", from: "completion", anchor: "2026-06-20" } as const;
  const task = await createTask(ctx, {
    title: "Parent",
    notes: "Some *notes*, and more",
    priority: 2,
    projectId: home.id,
    labelNames: ["later", "now"],
    recurrence,
    dueTime: "09:00",
    durationMinutes: 45,
    startDate: "2026-06-18",
  });
  const child = await createTask(ctx, { title: "Child", parentId: task.id });
  await completeTask(ctx, { id: child.id });
  await createTask(ctx, { title: "=dangerous()" });
  const gone = await createTask(ctx, { title: "In the trash" });
  await removeTask(ctx, { id: gone.id });
}

/** A backup without what differs from account to account: the ids, and the order they give. */
function comparable(json: string): unknown {
  const names = new Map<string, string>();
  const { exportedAt: _at, ...backup } = JSON.parse(json);
  for (const { id, name, title } of [...backup.projects, ...backup.labels, ...backup.tasks]) {
    names.set(id, name ?? title);
  }
  backup.tasks.sort((a: { title: string }, b: { title: string }) => (a.title < b.title ? -1 : 1));
  return JSON.parse(JSON.stringify(backup), (_key, value) => names.get(value) ?? value);
}

describeOnBothDatabases("a backup", (database) => {
  it("makes another account the same as the first", async () => {
    const from = await personContext(database().db);
    await fill(from);
    const text = await textOf(exportBackup(from));
    const to = later(await personContext(database().db), 60);
    await importAll(to, { format: "taskpilot", text }, 1);
    expect(comparable(await textOf(exportBackup(to)))).toEqual(comparable(text));
    expect(text).not.toContain("In the trash");
  });

  it("changes nothing in the account it comes from", async () => {
    const ctx = await personContext(database().db);
    await fill(ctx);
    const text = await textOf(exportBackup(ctx));
    const source = { format: "taskpilot", text } as const;
    expect(await previewImport(ctx, source)).toMatchObject({
      tasks: { total: 3, known: 3 },
      projects: [{ name: "Home", known: true }],
      labels: [{ known: true }, { known: true }],
      filters: [{ name: "Soon", known: true }],
      problems: [],
    });
    await importAll(ctx, source);
    const { exportedAt: _before, ...before } = JSON.parse(text);
    expect(JSON.parse(await textOf(exportBackup(ctx)))).toMatchObject(before);
  });
});

describeOnBothDatabases("an import from Todoist", (database) => {
  it("writes nothing in its preview, and then what the preview said", async () => {
    const ctx = await personContext(database().db);
    expect(await previewImport(ctx, todoist)).toMatchObject({
      tasks: { total: 3, known: 0 },
      projects: [{ name: "Home", known: false }],
      labels: [{ name: "weekend", known: false }],
      samples: [
        {
          title: "Paint the door",
          ...{ level: 0, project: "Home", labels: ["weekend"], priority: 1, isDone: false },
          recurrence: { rule: "FREQ=WEEKLY;BYDAY=SA" },
        },
        { title: "Buy paint", level: 1, project: "Home", labels: [] },
        { title: "Ring the bell", level: 0, dueDate: null },
      ],
      problems: [{ line: 4 }],
    });
    expect(await listProjects(ctx)).toEqual([]);
    await importAll(ctx, todoist, 1);
    const { tasks } = await listTasks(ctx, { sort: "title" });
    const [, door] = tasks;
    expect(tasks).toMatchObject([
      { title: "Buy paint", parentId: door?.id, projectId: door?.projectId },
      { title: "Paint the door", dueDate: "2026-06-20", priority: 1 },
      { title: "Ring the bell", notes: "Todoist: now and then" },
    ]);
    expect((await listLabels(ctx)).map(({ id }) => id)).toEqual(door?.labelIds);
  });

  it("makes nothing twice and keeps what was changed since", async () => {
    const ctx = await personContext(database().db);
    await importAll(ctx, todoist);
    const [door] = (await listTasks(ctx, { search: "door" })).tasks;
    await updateTask(ctx, { id: door?.id ?? "", title: "Paint the fence" });
    await importAll(later(ctx), todoist);
    const { tasks } = await listTasks(ctx, { sort: "title" });
    expect(tasks.map(({ title }) => title)).toEqual([
      "Buy paint",
      "Paint the fence",
      "Ring the bell",
    ]);
  });

  it("is undone in one step, and can be made again", async () => {
    const ctx = await personContext(database().db);
    const groupId = await importAll(ctx, todoist, 2);
    await undoActivity(later(ctx), { groupId });
    expect((await listTasks(ctx, { status: "all" })).tasks).toEqual([]);
    expect(await listProjects(ctx)).toEqual([]);
    expect((await previewImport(ctx, todoist)).tasks).toEqual({ total: 3, known: 0 });
    await importAll(later(ctx, 2), todoist, 2);
    const [project] = await listProjects(ctx);
    expect((await listTasks(ctx, { projectId: project?.id })).tasks).toHaveLength(3);
  });

  it("gives two people tasks of their own from one file", async () => {
    const [one, other] = [await personContext(database().db), await personContext(database().db)];
    for (const ctx of [one, other]) await importAll(ctx, todoist);
    for (const ctx of [one, other]) expect((await listTasks(ctx, {})).tasks).toHaveLength(3);
  });
});

describe("a file that does not fit our rules", () => {
  const database = useTestDatabase();

  it("is taken as far as it goes, with a report of the rest", async () => {
    const ctx = await personContext(database().db);
    const task = {
      title: "Task",
      notes: "",
      priority: 4,
      startDate: null,
      dueDate: null,
      dueTime: null,
      dueZone: null,
      durationMinutes: null,
      projectId: null,
      labelIds: [],
      parentId: null,
      recurrence: null,
      position: "a0",
      completedAt: null,
      createdAt: "2026-01-01T00:00:00.000Z",
    };
    const chain = [..."0123456"].map((id) => ({
      ...task,
      id,
      title: id,
      parentId: id === "0" ? null : String(Number(id) - 1),
    }));
    const backup = {
      format: "taskpilot",
      version: 1,
      exportedAt: "2026-01-01T00:00:00.000Z",
      projects: [],
      labels: [],
      filters: [{ name: "Bad", query: "(", color: "red" }],
      tasks: [
        ...chain,
        { ...task, id: "timeless", title: "Timeless", dueTime: "09:00" },
        { ...task, id: "orphan", title: "Orphan", parentId: "nobody" },
        { ...task, id: "wrong", priority: 9 },
      ],
    };
    const source = { format: "taskpilot", text: JSON.stringify(backup) } as const;
    const { problems } = await previewImport(ctx, source);
    expect(problems.map(({ message }) => message)).toEqual([
      "Task 10 cannot be read: priority is wrong.",
      "The filter “Bad” cannot be read; it is left out.",
      "“Timeless” loses its date: A time needs a date.",
      "“6” is nested too deep; it moves up a level.",
    ]);
    await importAll(ctx, source);
    expect((await listTasks(ctx, {})).tasks).toHaveLength(9);
  });

  it.each(["", "no json", "{}", '{"format":"other"}'])(
    "says that %j is no export",
    async (text) => {
      const ctx = await personContext(database().db);
      const preview = await previewImport(ctx, { format: "taskpilot", text });
      expect(preview).toMatchObject({ tasks: { total: 0 }, problems: [{ line: null }] });
    },
  );

  it("says by its line what our own rules change in a file of Todoist", async () => {
    const ctx = await personContext(database().db);
    const rows = [1, 2, 3, 4, 5, 6, 7].map((indent) => `task,T${indent},4,${indent},`);
    const text = ["TYPE,CONTENT,PRIORITY,INDENT,DATE", ...rows, "task,,4,1,"].join("\n");
    const { problems } = await previewImport(ctx, { format: "todoist", projectName: "Home", text });
    expect(problems.map(({ line }) => line)).toEqual([8, 9]);
  });

  it("exports a table that a spreadsheet can read and does not run", async () => {
    const ctx = await personContext(database().db);
    await fill(ctx);
    const [header, ...rows] = readCsv(await textOf(exportCsv(ctx))).map(({ fields }) => fields);
    expect(header?.slice(0, 3)).toEqual(["Title", "Notes", "Priority"]);
    const parent = rows.find(([title]) => title === "Parent");
    expect(parent).toEqual(expect.arrayContaining(["Home", "later, now", "FREQ=WEEKLY", "09:00"]));
    expect(parent?.[header?.indexOf("Minutes") ?? -1]).toBe("45");
    expect(rows.find(([title]) => title === "Child")).toContain("Parent");
    expect(rows.map(([title]) => title)).toContain("'=dangerous()");
  });
});
