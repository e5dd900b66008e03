import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { createFilter } from "#server/services/filter/create.ts";
import { createLabel } from "#server/services/label/create.ts";
import { archiveProject } from "#server/services/project/archive.ts";
import { createProject } from "#server/services/project/create.ts";
import { completeTask } from "#server/services/task/completion/complete.ts";
import { createTask } from "#server/services/task/create.ts";
import { later, personContext } from "#server/services/testing/context.ts";
import { gatherContext } from "./gather.ts";
import { fromContextMessage, toContextMessage } from "./turn-context.ts";

describe("the facts of a turn", () => {
  const database = useTestDatabase();
  const asked = { locale: "en", taggedIds: [] };

  it("name the open projects, the labels and the saved filters with what they search for", async () => {
    const person = await personContext(database().db);
    await createProject(person, { name: "Home" });
    const old = await createProject(person, { name: "Old" });
    await archiveProject(person, { id: old.id });
    await createLabel(person, { name: "urgent" });
    await createFilter(person, { name: "Soon", query: "today | overdue" });
    const facts = await gatherContext(person, asked);
    expect(facts).toMatchObject({
      projects: ["Home"],
      labels: ["urgent"],
      saved_filters: [{ name: "Soon", query: "today | overdue" }],
    });
    expect(fromContextMessage(toContextMessage(facts))).toEqual(facts);
  });

  it("name the last changes with the task they were made to, also where only its state changed", async () => {
    const person = await personContext(database().db);
    const { id } = await createTask(person, { title: "Buy milk" });
    await completeTask(later(person), { id });
    const { recent_changes } = await gatherContext(person, asked);
    expect(recent_changes).toEqual(["complete task: Buy milk", "create task: Buy milk"]);
  });

  it("hold nothing of another person, not even a tagged task", async () => {
    const other = await personContext(database().db);
    const task = await createTask(other, { title: "Theirs" });
    await createFilter(other, { name: "Theirs", query: "today" });
    const person = await personContext(database().db);
    expect(await gatherContext(person, { ...asked, taggedIds: [task.id] })).toMatchObject({
      saved_filters: [],
      tagged_tasks: [],
      recent_changes: [],
    });
  });
});
