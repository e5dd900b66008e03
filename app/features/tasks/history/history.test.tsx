import "#app/ui/testing/dom.ts";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { setUpPages } from "../testing/person.ts";
import { renderTasks } from "../testing/render-tasks.tsx";
// Loaded before the clock of the first test runs; in the app it is loaded on demand.
import "../details/task-details.tsx";

describe("the history of a task", () => {
  const { newPerson } = setUpPages(useTestDatabase());

  async function open() {
    const backend = await newPerson();
    const task = await backend.elsewhere.task.create({ title: "Pay rent" });
    const { person } = renderTasks(backend.client, `/tasks?task=${task.id}`);
    const panel = within(await screen.findByRole("dialog", { name: "Task details" }));
    const opener = await panel.findByRole("button", { name: "History" });
    const entries = () =>
      within(panel.getByRole("list", { name: "History" })).getAllByRole("listitem");
    return { ...backend, task, person, panel, opener, entries };
  }

  it("tells who changed what, and takes a single change back", async () => {
    const { person, panel, assistant, elsewhere, task, opener } = await open();
    await assistant.task.update({ id: task.id, priority: 1, dueDate: "2030-01-01" });
    await person.click(opener);
    const author = await panel.findByRole("link", { name: "Assistant" });
    expect(author.getAttribute("href")).toBe("/chat/thread-1");
    expect(panel.getByText("priority: No priority → Priority 1")).toBeTruthy();
    expect(panel.getByText("due date: none → Jan 1, 2030")).toBeTruthy();
    const undo = panel.getByRole("button", {
      name: /^Undo “Changed .*(priority and due date|due date and priority)/,
    });
    await person.click(undo);
    await waitFor(async () => {
      const after = await elsewhere.task.get({ id: task.id });
      expect(after).toMatchObject({ priority: 4, dueDate: null });
    });
  });

  it("keeps the focus in the entry that was taken back", async () => {
    const { person, panel, elsewhere, task, opener } = await open();
    await elsewhere.task.update({ id: task.id, priority: 1 });
    await person.click(opener);
    (await panel.findByRole("button", { name: "Undo “Changed priority”" })).focus();
    await person.keyboard("{Enter}");
    await panel.findByText("Took a change back");
    expect(document.activeElement?.textContent).toContain("Changed priority");
  });

  it("shows a page, and earlier ones when asked, with the focus on what came", async () => {
    const { person, panel, elsewhere, task, opener, entries } = await open();
    for (let index = 0; index < 24; index++) {
      await elsewhere.task.update({ id: task.id, title: `Pay rent ${index}` });
    }
    await person.click(opener);
    (await panel.findByRole("button", { name: "Show earlier changes" })).focus();
    expect(entries()).toHaveLength(20);
    await person.keyboard("{Enter}");
    await panel.findByText("Created");
    expect(entries()).toHaveLength(25);
    expect(document.activeElement).toBe(entries()[20]);
    expect(panel.queryByRole("button", { name: "Show earlier changes" })).toBeNull();
    await elsewhere.task.update({ id: task.id, title: "Pay the rent" });
    await waitFor(() => expect(entries()).toHaveLength(26));
  });

  it("says when earlier changes cannot be loaded, and keeps what is there", async () => {
    const { person, panel, elsewhere, task, opener, entries, setOffline } = await open();
    for (let index = 0; index < 20; index++) {
      await elsewhere.task.update({ id: task.id, title: `Pay rent ${index}` });
    }
    await person.click(opener);
    const earlier = await panel.findByRole("button", { name: "Show earlier changes" });
    setOffline(true);
    await person.click(earlier);
    await panel.findByText("The history could not be loaded.");
    expect(entries()).toHaveLength(20);
    setOffline(false);
    await person.click(earlier);
    await panel.findByText("Created");
  });

  it("says when it cannot be loaded", async () => {
    const { person, panel, setOffline, opener } = await open();
    setOffline(true);
    await person.click(opener);
    expect(await panel.findByText("The history could not be loaded.")).toBeTruthy();
  });

  it("takes in, while it is open, what changes meanwhile", async () => {
    const { person, panel, elsewhere, task, opener } = await open();
    await person.click(opener);
    await panel.findByText("Created");
    await elsewhere.task.update({ id: task.id, priority: 1 });
    expect(await panel.findByText(/^Changed/)).toBeTruthy();
  });
});
