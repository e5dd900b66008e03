import "#app/ui/testing/dom.ts";
import { createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { gone, setUpPages, shownTitles, tick } from "../testing/person.ts";
import { renderTasks } from "../testing/render-tasks.tsx";
// Loaded before the clock of the first test runs; in the app it is loaded on demand.
import "./bulk-bar.tsx";

describe("many tasks at once", () => {
  const { newPerson } = setUpPages(useTestDatabase());

  async function selecting(...titles: string[]) {
    const backend = await newPerson();
    await backend.elsewhere.project.create({ name: "Work" });
    await backend.elsewhere.label.create({ name: "urgent" });
    await backend.elsewhere.task.createMany({ tasks: titles.map((title) => ({ title })) });
    const { person } = renderTasks(backend.client);
    await tick("A");
    await person.click(screen.getByRole("button", { name: "Select" }));
    for (const title of titles) {
      await person.click(await screen.findByRole("checkbox", { name: `Select ${title}` }));
    }
    const bar = within(await screen.findByRole("toolbar", { name: "Selected tasks" }));
    const choose = async (menu: string, item: string) => {
      await person.click(bar.getByRole("button", { name: menu }));
      await person.click(await screen.findByRole("menuitem", { name: item }));
    };
    const all = (fields: object) =>
      waitFor(async () => {
        const { tasks } = await backend.elsewhere.task.list({});
        expect(tasks).toMatchObject(titles.map(() => fields));
      });
    return { ...backend, person, bar, choose, all };
  }

  it("completes them, and takes all of it back at once", async () => {
    const { person, bar } = await selecting("A", "B");
    expect(bar.getByText("2 selected")).toBeTruthy();
    await person.click(bar.getByRole("button", { name: "Complete" }));
    await gone("B");
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await tick("A");
    await tick("B");
  });

  it.each([
    ["Set date", "No date", { dueDate: null }],
    ["Set priority", "Priority 1", { priority: 1 }],
    ["Move to project", "Work", { projectId: expect.any(String) }],
    ["Add label", "urgent", { labelIds: [expect.any(String)] }],
  ])("%s: %s", async (menu, item, fields) => {
    const { choose, all } = await selecting("A", "B");
    await choose(menu, item);
    await all(fields);
  });

  it("leaves the focus on the tasks it was about", async () => {
    const { choose } = await selecting("A", "B");
    await choose("Set priority", "Priority 1");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("A"));
  });

  it("asks for any other day", async () => {
    const { choose, all } = await selecting("A", "B");
    await choose("Set date", "Another day");
    const field = await screen.findByLabelText("Another day");
    fireEvent.change(field, { target: { value: "2030-05-01" } });
    await all({ dueDate: "2030-05-01" });
    expect(screen.queryByRole("toolbar")).toBeNull();
  });

  it("deletes them, and stops selecting", async () => {
    const { person, bar } = await selecting("A");
    await person.click(bar.getByRole("button", { name: "Delete" }));
    await gone("A");
    expect(screen.queryByRole("toolbar")).toBeNull();
  });

  it("picks tasks out by a click with Ctrl, and a range with Shift", async () => {
    const { elsewhere, client } = await newPerson();
    await elsewhere.task.createMany({ tasks: [..."ABCD"].map((title) => ({ title })) });
    renderTasks(client);
    await tick("D");
    fireEvent.click(screen.getByRole("link", { name: "A" }), { ctrlKey: true });
    fireEvent.click(screen.getByRole("link", { name: "C" }), { shiftKey: true });
    expect(await screen.findByText("3 selected")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Stop selecting" }));
    expect(screen.queryByText("3 selected")).toBeNull();
  });

  it("brings everything overdue to today", async () => {
    const { elsewhere, client } = await newPerson();
    await elsewhere.task.createMany({
      tasks: ["A", "B"].map((title) => ({ title, dueDate: "2020-01-01" })),
    });
    const { person } = renderTasks(client, "/tasks/today");
    await person.click(await screen.findByRole("button", { name: "Reschedule all to today" }));
    await waitFor(async () => {
      expect((await elsewhere.task.list({ due: "today" })).tasks).toHaveLength(2);
    });
  });

  /** A mouse that takes the row of one task and lets go of it over another. */
  function drag(from: string, to: string) {
    const row = (title: string) => {
      const found = screen.getByRole("link", { name: title }).closest("li");
      if (!found) throw new Error(`${title} is not shown.`);
      return found;
    };
    const send = (kind: "dragStart" | "dragOver" | "drop" | "dragEnd", title: string) => {
      const event = createEvent[kind](row(title));
      // Where there is no layout every row begins at 0, and 1 is in its lower half.
      const at = { dataTransfer: {}, clientX: 0, clientY: 1 };
      for (const [name, value] of Object.entries(at)) Object.defineProperty(event, name, { value });
      fireEvent(row(title), event);
    };
    send("dragStart", from);
    send("dragOver", to);
    send("drop", to);
  }

  it("drags a task to another place", async () => {
    const { elsewhere, client } = await newPerson();
    await elsewhere.task.createMany({ tasks: [..."ABC"].map((title) => ({ title })) });
    renderTasks(client);
    await tick("C");
    drag("A", "C");
    await waitFor(() => expect(shownTitles()).toEqual(["B", "C", "A"]));
  });

  it("drags a task to another day", async () => {
    const { elsewhere, client } = await newPerson();
    const { id } = await elsewhere.task.create({ title: "A", dueDate: "2040-01-01" });
    await elsewhere.task.create({ title: "B", dueDate: "2040-01-02" });
    renderTasks(client, "/tasks/upcoming");
    await tick("B");
    drag("A", "B");
    await waitFor(async () => {
      expect(await elsewhere.task.get({ id })).toMatchObject({ dueDate: "2040-01-02" });
    });
  });
});
