import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Db } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/database.ts";
import { parseQuickAdd } from "#domain/quick-add/parse.ts";
import type { Task } from "#domain/task/task.ts";
import type { ImportInput } from "#domain/transfer/import.ts";
import { listActivity } from "../activity/list.ts";
import { undoActivity } from "../activity/undo.ts";
import type { ServiceContext } from "../context.ts";
import { createFilter } from "../filter/create.ts";
import { listProjects } from "../project/list.ts";
import { completeTask } from "../task/completion/complete.ts";
import { skipOccurrence } from "../task/completion/skip.ts";
import { createTask } from "../task/create.ts";
import { listTasks } from "../task/list/list.ts";
import { searchTasks } from "../task/list/search.ts";
import { updateTask } from "../task/update.ts";
import { personContext } from "../testing/context.ts";
import { exportBackup } from "./export.ts";
import { importPart } from "./import-part.ts";
import { previewImport } from "./import-preview.ts";
import { todoistBackup } from "./testing/todoist-backup.ts";

/** Somebody's days, which pass as the story is told. */
async function openDiary(db: Db) {
  const ctx: ServiceContext = await personContext(db, { zone: "Europe/Berlin" });
  const find = async (title: string): Promise<Task> => {
    const { tasks } = await listTasks(ctx, { status: "all", limit: 500 });
    const found = tasks.find((task) => task.title === title);
    if (!found) throw new Error(`There is no “${title}”.`);
    return found;
  };
  const titles = async (input: Parameters<typeof listTasks>[1]) =>
    (await listTasks(ctx, { limit: 500, ...input })).tasks.map(({ title }) => title);
  return {
    ctx,
    find,
    titles,
    /** Lets it become a day and a time in Berlin's summer. */
    at: (day: string, time = "08:00") => {
      ctx.now = new Date(`${day}T${time}:00+02:00`);
    },
    /** The views, as the pages of the list ask for them. */
    today: () => titles({ due: "now", sort: "due" }),
    upcoming: () => titles({ due: "upcoming", sort: "due" }),
    completed: () => titles({ status: "completed", sort: "completed", direction: "desc" }),
    complete: async (...done: string[]) => {
      for (const title of done) await completeTask(ctx, { id: (await find(title)).id });
    },
    dueOf: async (title: string) => (await find(title)).dueDate,
    reschedule: async (title: string, dueDate: string) =>
      updateTask(ctx, { id: (await find(title)).id, dueDate }),
    /** The Undo of the note that was shown last. */
    takeBackLatest: async () => {
      const [latest] = (await listActivity(ctx, { limit: 1 })).entries;
      await undoActivity(ctx, { groupId: latest?.groupId ?? "" });
    },
    /** What the field above the list makes of a line. */
    capture: async (line: string) => {
      const { title, dueDate, priority, project, labels } = parseQuickAdd(line, {
        now: ctx.now,
        zone: "Europe/Berlin",
      });
      const names = { ...(project && { projectName: project }), labelNames: labels };
      return createTask(ctx, { title, dueDate, priority: priority ?? 4, ...names });
    },
  };
}

async function importAll(ctx: ServiceContext, sources: readonly ImportInput[]): Promise<string> {
  const importId = randomUUID();
  for (const source of sources) {
    let [offset, total] = [0, 1];
    while (offset < total) {
      ({ done: offset, total } = await importPart(ctx, { source, importId, offset, count: 3 }));
    }
  }
  return importId;
}

describe("a week from Todoist", () => {
  const database = useTestDatabase();

  it("is imported, worked from day by day, and loses nothing", async () => {
    const diary = await openDiary(database().db);
    const { ctx, at, find, titles, today, upcoming, completed } = diary;
    const { complete, dueOf, reschedule, capture, takeBackLatest } = diary;

    at("2026-06-15");
    const previews = [];
    for (const source of todoistBackup) previews.push(await previewImport(ctx, source));
    expect(previews.map(({ tasks }) => tasks.total)).toEqual([4, 9, 5]);
    expect(previews.flatMap(({ problems }) => problems.map(({ message }) => message))).toEqual([
      "“jeden Dienstag” was not understood as a date; it is kept in the notes.",
      "A task has one date here; the deadline “2026-06-19” is kept in the notes.",
    ]);
    await importAll(ctx, todoistBackup);

    // Monday: all that is due is done, and what repeats comes back by its own rule.
    expect(await today()).toEqual([
      ...["Stand-up", "Call the bank", "Water the plants", "Plan the quarter", "Send the invoice"],
    ]);
    expect(await upcoming()).toEqual([
      ...["Take out the bins", "See the doctor", "Write the report", "Review the numbers"],
      ...["Mow the lawn", "Back up the photos", "Pay rent"],
    ]);
    await complete(...(await today()));
    expect(await today()).toEqual([]);
    expect(await completed()).toEqual(["Call the bank"]);
    const next = ["Stand-up", "Water the plants", "Plan the quarter", "Send the invoice"];
    expect(await Promise.all(next.map(dueOf))).toEqual([
      ...["2026-06-16", "2026-06-18", "2026-09-15", "2026-07-15"],
    ]);

    // Tuesday: something comes to mind, and the bins are forgotten.
    at("2026-06-16", "21:00");
    expect(await today()).toEqual(["Stand-up", "Take out the bins"]);
    await complete("Stand-up");
    await capture("Buy soil tomorrow p2 #Home @weekend");

    // Wednesday: the bins are late, and come back next Tuesday all the same; one change is taken back.
    at("2026-06-17");
    expect(await today()).toEqual([
      ...["Take out the bins", "Stand-up", "Buy soil", "See the doctor"],
    ]);
    await complete("Take out the bins", "Stand-up");
    expect(await dueOf("Take out the bins")).toBe("2026-06-23");
    await reschedule("See the doctor", "2026-06-19");
    await complete("Buy soil");
    await takeBackLatest();
    expect(await today()).toEqual(["Buy soil"]);
    await reschedule("Buy soil", "2026-06-20");
    expect((await searchTasks(ctx, { query: "sharpn blades" })).map(({ title }) => title)).toEqual([
      "Sharpen the blades",
    ]);

    // Thursday: the stand-up is left out, the plants wait.
    at("2026-06-18");
    expect(await today()).toEqual(["Stand-up", "Write the report", "Water the plants"]);
    await createFilter(ctx, { name: "Now", query: "(today | overdue) & p1", color: "red" });
    expect(await titles({ filter: "(today | overdue) & p1" })).toEqual(["Write the report"]);
    await skipOccurrence(ctx, { id: (await find("Stand-up")).id });
    await complete("Write the report");
    expect(await today()).toEqual(["Water the plants"]);

    // Friday: done a day late, what repeats by completion counts from then.
    at("2026-06-19", "17:00");
    expect(await today()).toEqual([
      ...["Water the plants", "Stand-up", "Review the numbers", "See the doctor"],
    ]);
    await complete(...(await today()));
    expect(
      await Promise.all(["Water the plants", "Stand-up", "Review the numbers"].map(dueOf)),
    ).toEqual(["2026-06-22", "2026-06-22", "2026-06-26"]);

    // Saturday: a step of the lawn is done, the rest is for tomorrow, this once.
    at("2026-06-20");
    expect(await today()).toEqual(["Buy soil", "Mow the lawn"]);
    await complete("Buy soil", "Sharpen the blades");
    await reschedule("Mow the lawn", "2026-06-21");
    expect(await today()).toEqual([]);
    expect(await completed()).toEqual([
      ...["Sharpen the blades", "Buy soil", "See the doctor", "Write the report", "Call the bank"],
    ]);

    // Sunday: the lawn is due again by its rule, and its steps are open again.
    at("2026-06-21");
    expect(await today()).toEqual(["Mow the lawn"]);
    await complete("Mow the lawn");
    expect(await find("Mow the lawn")).toMatchObject({ dueDate: "2026-07-04", completedAt: null });
    expect((await find("Sharpen the blades")).completedAt).toBeNull();
    const done = ["Buy soil", "See the doctor", "Write the report", "Call the bank"];
    expect(await completed()).toEqual(done);

    // The same backup once more brings nothing, and takes nothing of the week away.
    const before = await titles({ status: "all", sort: "title" });
    const week = await upcoming();
    await importAll(ctx, todoistBackup);
    expect(await titles({ status: "all", sort: "title" })).toEqual(before);
    expect(await upcoming()).toEqual(week);
    expect((await listProjects(ctx)).map(({ name }) => name)).toEqual(["Home", "Work"]);

    // What goes out is the week as it was lived: another account goes on from it on Monday.
    const backup = (await Array.fromAsync(exportBackup(ctx))).join("");
    const other = await openDiary(database().db);
    other.at("2026-06-22");
    await importAll(other.ctx, [{ format: "taskpilot", text: backup }]);
    for (const each of [diary, other]) {
      each.at("2026-06-22");
      expect(await each.today()).toEqual(["Stand-up", "Water the plants"]);
      expect(await each.completed()).toEqual(done);
      expect(await each.titles({ filter: "p1" })).toEqual(["Pay rent"]);
    }
  });
});
