import { beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { listFilters } from "#server/services/filter/list.ts";
import { listLabels } from "#server/services/label/list.ts";
import { archiveProject } from "#server/services/project/archive.ts";
import { createProject } from "#server/services/project/create.ts";
import { listProjects } from "#server/services/project/list.ts";
import { completeTask } from "#server/services/task/completion/complete.ts";
import { createTasks } from "#server/services/task/create-many.ts";
import { getTask } from "#server/services/task/get.ts";
import { listTasks } from "#server/services/task/list/list.ts";
import { personContext } from "#server/services/testing/context.ts";
import { stateOf } from "../scenarios/scenario.ts";
import { callTool } from "../testing/call-tool.ts";
import { actionOf } from "../testing/chat.ts";

describe("the tools", () => {
  const database = useTestDatabase();
  let person: ServiceContext;

  beforeEach(async () => {
    person = await personContext(database().db);
  });

  const call = (name: string, input: Record<string, unknown>) =>
    callTool(database(), person, { name, input });
  const answer = async (name: string, input: Record<string, unknown>) =>
    (await call(name, input)).result();
  const make = async (...tasks: Parameters<typeof createTasks>[1]["tasks"]) =>
    (await createTasks(person, { tasks })).map(({ id }) => id);
  const titles = async (input: Parameters<typeof listTasks>[1] = {}) =>
    (await listTasks(person, input)).tasks.map(({ title }) => title);
  const names = (all: readonly { name: string }[]) => all.map(({ name }) => name);
  const find = { purpose: "show", status: "open", limit: 20 };

  it("find tasks by a filter, in pages", async () => {
    await make(
      { title: "A", priority: 1 },
      { title: "B", labelNames: ["home"] },
      { title: "C", priority: 1, dueDate: "2026-06-17" },
    );
    const page = await answer("find_tasks", { ...find, filter: "p1 | @home", limit: 2 });
    expect(page).toMatchObject({ tasks: [{ title: "A" }, { title: "B" }], more: true });
    const after = page && typeof page === "object" && "next" in page ? page.next : null;
    const rest = await answer("find_tasks", { ...find, filter: "p1 | @home", limit: 2, after });
    expect(rest).toMatchObject({ tasks: [{ title: "C" }] });
  });

  it("find what was finished in a period, by days of the person", async () => {
    const [early = "", late = ""] = await make({ title: "Early" }, { title: "Late" });
    const at = (now: string) => ({ ...person, now: new Date(now) });
    await completeTask(at("2026-06-09T22:30:00Z"), { id: early });
    await completeTask(at("2026-06-15T21:00:00Z"), { id: late });
    const week = { ...find, status: "completed", from: "2026-06-10", to: "2026-06-14" };
    expect(await answer("find_tasks", week)).toMatchObject({ tasks: [{ title: "Early" }] });
  });

  it("tell what is wrong with a filter or a name, so that the call can be mended", async () => {
    await createProject(person, { name: "Home" });
    expect(await answer("find_tasks", { ...find, filter: "overdu" })).toMatchObject({
      error: { code: "invalid", field: "filter", message: expect.stringContaining("overdue") },
    });
    expect(await answer("find_tasks", { ...find, project: "Hone" })).toMatchObject({
      tasks: [],
      hint: expect.stringContaining("“Home”"),
    });
    expect(await answer("create_tasks", { tasks: [{ title: 5, labels: [] }] })).toMatchObject({
      error: { code: "invalid", message: expect.stringContaining("tasks.0.title") },
    });
  });

  it("make a task with its subtasks, its length and its start", async () => {
    const task = { title: "Move house", due: "2026-07-01T09:00", labels: ["big"] };
    const more = { minutes: 90, start: "2026-06-20", subtasks: ["Boxes", "Van"], place: "first" };
    await answer("create_tasks", { tasks: [{ ...task, ...more }] });
    expect(await stateOf(person)).toEqual([
      "Boxes | in Move house",
      "Move house | 2026-07-01 09:00 | @big",
      "Van | in Move house",
    ]);
    const [made] = (await listTasks(person, { parentId: null })).tasks;
    expect(made).toMatchObject({ durationMinutes: 90, startDate: "2026-06-20" });
  });

  it("end a repetition, skip a date of one, and count it from completion", async () => {
    const recurrence = { rule: "FREQ=WEEKLY", from: "schedule", anchor: "2026-06-18" } as const;
    const [id = ""] = await make({ title: "Water", recurrence });
    await answer("skip_occurrences", { ids: [id] });
    expect(await getTask(person, { id })).toMatchObject({ dueDate: "2026-06-25" });
    const same = { id, due: "unchanged" };
    await answer("reschedule_tasks", { changes: [{ ...same, repeat_from: "completion" }] });
    expect(await getTask(person, { id })).toMatchObject({ recurrence: { from: "completion" } });
    await answer("reschedule_tasks", { changes: [{ ...same, repeat: "FREQ=DAILY" }] });
    expect(await getTask(person, { id })).toMatchObject({
      recurrence: { rule: "FREQ=DAILY", anchor: "2026-06-25" },
    });
    await answer("reschedule_tasks", { changes: [{ ...same, repeat: "never" }] });
    expect(await getTask(person, { id })).toMatchObject({
      dueDate: "2026-06-25",
      recurrence: null,
    });
  });

  it("set and take away when a task begins and how long it takes", async () => {
    const [id = ""] = await make({ title: "Call", dueDate: "2026-06-20", dueTime: "09:00" });
    const change = { id, due: "unchanged" };
    const set = { ...change, start: "2026-06-18", minutes: 30 };
    await answer("reschedule_tasks", { changes: [set] });
    expect(await getTask(person, { id })).toMatchObject({
      startDate: "2026-06-18",
      durationMinutes: 30,
    });
    await answer("reschedule_tasks", { changes: [{ ...change, start: "none", minutes: 0 }] });
    expect(await getTask(person, { id })).toMatchObject({ startDate: null, durationMinutes: null });
  });

  it("tell of a time by other clocks, which a new day keeps and a new time does not", async () => {
    const due = { dueDate: "2026-06-20", dueTime: "09:00", dueZone: "Asia/Tokyo" };
    const [id = ""] = await make(
      { title: "Call Kyoto", ...due },
      { title: "Here", ...due, dueZone: person.actor.zone },
    );
    const found = await answer("find_tasks", find);
    expect(found).toMatchObject({
      tasks: [{ due: "2026-06-20T09:00", zone: "Asia/Tokyo" }, { due: "2026-06-20T09:00" }],
    });
    expect(JSON.stringify(found).match(/"zone"/g)).toHaveLength(1);
    await answer("reschedule_tasks", { changes: [{ id, due: "2026-06-22T09:00" }] });
    expect(await getTask(person, { id })).toMatchObject({ ...due, dueDate: "2026-06-22" });
    await answer("reschedule_tasks", { changes: [{ id, due: "2026-06-22T10:00" }] });
    expect(await getTask(person, { id })).toMatchObject({
      dueTime: "10:00",
      dueZone: person.actor.zone,
    });
  });

  it("move tasks in their list, to another, to the inbox, and below one another", async () => {
    await createProject(person, { name: "Home" });
    const [a, b, c] = await make({ title: "A" }, { title: "B" }, { title: "C" });
    await answer("place_tasks", { changes: [{ id: c, after: "" }] });
    expect(await titles()).toEqual(["C", "A", "B"]);
    await answer("place_tasks", { changes: [{ id: a, after: b }] });
    expect(await titles()).toEqual(["C", "B", "A"]);
    await answer("place_tasks", {
      changes: [
        { id: a, before: b },
        { id: c, part_of: b },
      ],
    });
    expect(await stateOf(person)).toEqual(["A", "B", "C | in B"]);
    await answer("place_tasks", { changes: [{ id: b, project: "Home" }] });
    expect(await stateOf(person)).toEqual(["A", "B | #Home", "C | #Home | in B"]);
    await answer("place_tasks", {
      changes: [
        { id: b, project: "" },
        { id: c, part_of: "" },
      ],
    });
    expect(await stateOf(person)).toEqual(["A", "B", "C"]);
  });

  it("change all that a filter matches, and ask first above five", async () => {
    await make(...["1", "2", "3"].map((title) => ({ title, labelNames: ["old"] })));
    const update = { filter: "@old", status: "open", act: "update" };
    const changes = { priority: 2, due: "2026-06-20", project: "New", remove_labels: ["old"] };
    await answer("change_matching_tasks", { ...update, ...changes, add_labels: ["new"] });
    expect(await stateOf(person)).toEqual(
      ["1", "2", "3"].map((title) => `${title} | 2026-06-20 | #New | @new | p2`),
    );
    await make(...["4", "5", "6"].map((title) => ({ title })));
    const all = { filter: "all", status: "open", act: "complete" };
    const { chat, widgets, result } = await call("change_matching_tasks", all);
    expect(result()).toBeUndefined();
    expect(await titles()).toHaveLength(6);
    await make({ title: "Came later" });
    const { item, action } = actionOf(widgets.at(-1), "approval.approve");
    expect(JSON.stringify(item.widget)).toContain("Complete 6 tasks?");
    await chat.act(item, action);
    expect(await titles()).toEqual(["Came later"]);
    await answer("change_matching_tasks", { filter: "#New", status: "completed", act: "reopen" });
    expect(await titles()).toEqual(["1", "2", "3", "Came later"]);
    const none = { filter: "#New", status: "open", act: "update", due: "none" };
    await answer("change_matching_tasks", none);
    expect(await stateOf(person)).toContain("1 | #New | @new | p2");
  });

  it("delete and bring back all that a filter matches", async () => {
    await make({ title: "A", priority: 1 }, { title: "B" });
    const { chat, widgets } = await call("delete_matching_tasks", { filter: "p1", status: "open" });
    const { item, action } = actionOf(widgets.at(-1), "approval.approve");
    await chat.act(item, action);
    expect(await titles()).toEqual(["B"]);
    await answer("change_matching_tasks", { filter: "all", status: "trash", act: "restore" });
    expect(await titles()).toEqual(["A", "B"]);
    const nothing = { filter: "p3", status: "open" };
    expect(await answer("delete_matching_tasks", nothing)).toMatchObject({
      tasks: [],
      hint: expect.stringContaining("nothing was changed"),
    });
    const none = { ...nothing, act: "complete" };
    expect(await answer("change_matching_tasks", none)).toMatchObject({ tasks: [] });
  });

  it("tell the history of a period, with titles and fields", async () => {
    const [id = ""] = await make({ title: "Old", dueDate: "2026-06-20" });
    await answer("reschedule_tasks", { changes: [{ id, due: "2026-06-22" }] });
    await answer("complete_tasks", { ids: [id] });
    expect(await answer("history", { limit: 10, task: id })).toMatchObject({
      changes: [
        { what: "complete", by: "assistant", title: "Old" },
        { what: "update", title: "Old", fields: ["dueDate: 2026-06-20 → 2026-06-22"] },
        { what: "create", by: "user", fields: [] },
      ],
    });
    const week = { limit: 10, what: "complete", from: "2026-06-17", to: "2026-06-17" };
    expect(await answer("history", week)).toMatchObject({ changes: [{ id, kind: "task" }] });
    const before = { ...week, from: "2026-06-01", to: "2026-06-16" };
    expect(await answer("history", before)).toMatchObject({
      changes: [],
      hint: expect.stringContaining("Nothing"),
    });
    expect(await answer("history", { limit: 1 })).toMatchObject({ more: true });
  });

  it("undo a change that history names", async () => {
    const [id = ""] = await make({ title: "Old" });
    await answer("update_tasks", {
      changes: [{ id, title: "New", add_labels: [], remove_labels: [] }],
    });
    await answer("create_project", { name: "Home" });
    const told = await answer("history", { limit: 1, what: "update" });
    const [change] = Object(told).changes;
    expect(await answer("undo", { group: change.group })).toMatchObject({
      tasks: [{ title: "Old" }],
    });
    expect(names(await listProjects(person))).toEqual(["Home"]);
  });

  it("make, change and delete projects, with one card to undo each", async () => {
    const { chat, widgets } = await call("create_project", { name: "Home", color: "red" });
    expect(JSON.stringify(widgets.at(-1)?.widget)).toContain("Made the list “Home”");
    await answer("create_project", { name: "Work" });
    await answer("update_project", { name: "work", new_name: "Job", archived: true, after: "" });
    expect(names(await listProjects(person))).toEqual(["Job", "Home"]);
    expect((await listProjects(person))[0]?.archivedAt).not.toBeNull();
    expect(await answer("list_projects", {})).toMatchObject({
      hint: expect.stringContaining("Archived: Job."),
    });
    await answer("update_project", { name: "Job", archived: false, color: "blue", after: "Home" });
    expect(names(await listProjects(person))).toEqual(["Home", "Job"]);
    await make({ title: "In it", projectName: "Job" });
    const deleting = await call("delete_project", { name: "Job" });
    const card = actionOf(deleting.widgets.at(-1), "approval.approve");
    expect(JSON.stringify(card.item.widget)).toContain("In it (in the list)");
    await deleting.chat.act(card.item, card.action);
    expect(names(await listProjects(person))).toEqual(["Home"]);
    const undo = actionOf(widgets.at(-1), "turn.undo");
    const events = await chat.act(undo.item, undo.action);
    expect(JSON.stringify(events)).toContain("Undone");
    expect(await listProjects(person)).toEqual([]);
  });

  it("make, change and delete labels", async () => {
    await answer("create_label", { name: "home", color: "teal" });
    await answer("create_label", { name: "work" });
    await answer("update_label", { name: "@work", new_name: "job", color: "sky", after: "" });
    expect(names(await listLabels(person))).toEqual(["job", "home"]);
    await make({ title: "A", labelNames: ["job"] });
    const { chat, widgets } = await call("delete_label", { name: "job" });
    const { item, action } = actionOf(widgets.at(-1), "approval.approve");
    expect(JSON.stringify(item.widget)).toContain("A (loses the label)");
    await chat.act(item, action);
    expect(names(await listLabels(person))).toEqual(["home"]);
    expect(await stateOf(person)).toEqual(["A"]);
  });

  it("save, change and delete filters", async () => {
    await answer("create_filter", { name: "Urgent", filter: "p1 & today", color: "red" });
    await answer("create_filter", { name: "Later", filter: "no date" });
    const changed = { name: "urgent", new_name: "Now", filter: "p1", color: "red", after: "Later" };
    await answer("update_filter", changed);
    expect(await listFilters(person)).toMatchObject([
      { name: "Later" },
      { name: "Now", query: "p1" },
    ]);
    expect(await answer("list_projects", {})).toMatchObject({
      hint: expect.stringContaining("Now (p1)"),
    });
    expect(await answer("update_filter", { name: "Nope" })).toMatchObject({
      error: { code: "not_found", message: expect.stringContaining("“Later”, “Now”") },
    });
    const { chat, widgets } = await call("delete_filter", { name: "Later" });
    const { item, action } = actionOf(widgets.at(-1), "approval.approve");
    await chat.act(item, action);
    expect(names(await listFilters(person))).toEqual(["Now"]);
  });

  it("leave the tasks of archived projects out of sight, and find them where they are asked for", async () => {
    const { id } = await createProject(person, { name: "Old" });
    await make({ title: "Hidden", projectId: id });
    await archiveProject(person, { id });
    expect(await answer("find_tasks", find)).toMatchObject({ tasks: [] });
    expect(await answer("find_tasks", { ...find, project: "Old" })).toMatchObject({
      tasks: [{ title: "Hidden" }],
    });
  });
});
