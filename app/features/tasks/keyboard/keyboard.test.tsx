import "#app/ui/testing/dom.ts";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { gone, setUpPages, shownTitles, tick } from "../testing/person.ts";
import { renderTasks } from "../testing/render-tasks.tsx";
// Loaded before the clock of the first test runs; in the app they are loaded on demand.
import "../details/task-details.tsx";
import "../list/trashed-row.tsx";
import "./key-help.tsx";

describe("the list by keyboard", () => {
  const { newPerson } = setUpPages(useTestDatabase());

  async function withTasks(...titles: string[]) {
    const backend = await newPerson();
    await backend.elsewhere.task.createMany({ tasks: titles.map((title) => ({ title })) });
    const view = renderTasks(backend.client);
    const last = titles.at(-1) ?? "";
    await tick(last);
    const focus = (title: string) => screen.getByRole("link", { name: title }).focus();
    const shows = (...expected: string[]) => waitFor(() => expect(shownTitles()).toEqual(expected));
    return { ...backend, ...view, focus, shows };
  }
  const focused = () => document.activeElement?.textContent;

  it("goes up and down, and keeps the focus when the task goes away", async () => {
    const { person, focus, shows } = await withTasks("A", "B", "C");
    focus("A");
    await person.keyboard("j{ArrowDown}k");
    expect(focused()).toBe("B");
    await person.keyboard("c");
    await shows("A", "C");
    expect(focused()).toBe("C");
    await person.keyboard("{Delete}");
    await shows("A");
    expect(focused()).toBe("A");
  });

  it("draws nothing anew when the focus moves", async () => {
    const { person, focus, timesDrawn } = await withTasks("A", "B", "C");
    focus("A");
    const before = timesDrawn();
    expect(before).toBeGreaterThan(0);
    await person.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(focused()).toBe("B");
    expect(timesDrawn()).toBe(before);
  });

  it("moves a task, makes it a subtask and takes it out again", async () => {
    const { person, focus, shows, elsewhere } = await withTasks("A", "B", "C");
    focus("A");
    await person.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await shows("B", "A", "C");
    focus("C");
    await person.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await shows("B", "C", "A");
    focus("C");
    await person.keyboard("{Alt>}{ArrowRight}{/Alt}");
    await waitFor(async () => {
      const { tasks } = await elsewhere.task.list({});
      const parent = tasks.find(({ title }) => title === "B");
      expect(tasks.find(({ title }) => title === "C")?.parentId).toBe(parent?.id);
    });
    await shows("B", "C", "A");
    focus("C");
    await person.keyboard("{Alt>}{ArrowLeft}{/Alt}");
    await waitFor(async () => {
      const { tasks } = await elsewhere.task.list({});
      expect(tasks.map(({ parentId }) => parentId)).toEqual([null, null, null]);
    });
    await shows("B", "C", "A");
  });

  it("sets priority and date, edits and selects", async () => {
    const { person, focus, elsewhere } = await withTasks("A");
    focus("A");
    await person.keyboard("1t");
    await waitFor(async () => {
      const { tasks } = await elsewhere.task.list({ due: "today" });
      expect(tasks).toMatchObject([{ priority: 1 }]);
    });
    focus("A");
    await person.keyboard("u");
    await waitFor(async () => {
      expect((await elsewhere.task.list({ due: "none" })).tasks).toHaveLength(1);
    });
    focus("A");
    await person.keyboard("e");
    await person.keyboard("{Escape}");
    focus("A");
    await person.keyboard("x");
    expect(await screen.findByRole("toolbar", { name: "Selected tasks" })).toBeTruthy();
  });

  it("does to all that are picked out what it does to one, and takes it back at once", async () => {
    const { person, focus, shows, elsewhere } = await withTasks("A", "B", "C", "D");
    focus("A");
    await person.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(focused()).toBe("C");
    expect(await screen.findByText("3 selected")).toBeTruthy();
    await person.keyboard("2");
    const priorities = async () => (await elsewhere.task.list({})).tasks.map((t) => t.priority);
    await waitFor(async () => expect(await priorities()).toEqual([2, 2, 2, 4]));
    expect(screen.queryByRole("toolbar", { name: "Selected tasks" })).toBeNull();

    focus("B");
    await person.keyboard("{Control>}a{/Control}x");
    expect(await screen.findByText("3 selected")).toBeTruthy();
    // B is not one of them, and goes by itself.
    await person.keyboard("c");
    await shows("Select A", "Select C", "Select D");
    await person.keyboard("{Delete}");
    await gone("D");
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await shows("A", "C", "D");
  });

  it("stops selecting by Escape", async () => {
    const { person, focus } = await withTasks("A", "B");
    focus("A");
    await person.keyboard("x");
    expect(await screen.findByText("1 selected")).toBeTruthy();
    await person.keyboard("{Escape}");
    expect(screen.queryByRole("toolbar", { name: "Selected tasks" })).toBeNull();
    expect(focused()).toBe("A");
  });

  it("asks for one day for all that are picked out", async () => {
    const { person, focus, elsewhere } = await withTasks("A", "B");
    focus("A");
    await person.keyboard("{Shift>}{ArrowDown}{/Shift}d");
    const sheet = await screen.findByRole("dialog", { name: "Reschedule" });
    expect(within(sheet).getByText("2 selected")).toBeTruthy();
    await person.click(within(sheet).getByRole("button", { name: /^Today/ }));
    await waitFor(async () => {
      expect((await elsewhere.task.list({ due: "today" })).tasks).toHaveLength(2);
    });
  });

  it("edits by a key and goes back to the title, where the next key opens it", async () => {
    const { person, focus } = await withTasks("A");
    focus("A");
    await person.keyboard("e{Escape}");
    expect(focused()).toBe("A");
    expect(document.activeElement?.tagName).toBe("A");
  });

  it("goes through the trash, changes nothing there, and stays in it when a task is restored", async () => {
    const { person, elsewhere, client, unmount } = await withTasks("A", "B");
    const { tasks } = await elsewhere.task.list({});
    for (const { id } of tasks) await elsewhere.task.remove({ id });
    unmount();
    renderTasks(client, "/tasks/trash");
    const restore = (title: string) => screen.findByRole("button", { name: `Restore ${title}` });
    const first = await restore("B");
    first.focus();
    await person.keyboard("j");
    expect(document.activeElement).toBe(await restore("A"));
    await person.keyboard("c1tde{Control>}a{/Control}x{Delete}");
    expect(screen.queryByRole("toolbar", { name: "Selected tasks" })).toBeNull();
    expect(screen.queryByRole("dialog")).toBeNull();
    (await restore("A")).focus();
    await person.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Restore A" })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(first));
    const { tasks: kept } = await elsewhere.task.list({ status: "trash" });
    expect(kept).toMatchObject([{ title: "B", priority: 4, dueDate: null, completedAt: null }]);
  });

  it("picks out nothing where tasks are completed, which only open ones can be", async () => {
    const { person, elsewhere, client, unmount, focus } = await withTasks("A", "B");
    const { tasks } = await elsewhere.task.list({});
    for (const { id } of tasks) await elsewhere.task.complete({ id });
    unmount();
    renderTasks(client, "/tasks/completed");
    await screen.findByRole("link", { name: "A" });
    focus("A");
    await person.keyboard("{Control>}a{/Control}x{Shift>}{ArrowUp}{/Shift}");
    expect(screen.queryByRole("toolbar", { name: "Selected tasks" })).toBeNull();
  });

  it("opens the help, and jumps by two letters", async () => {
    const { person } = await withTasks("A");
    await person.keyboard("?");
    const help = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
    await person.click(within(help).getByRole("button", { name: "Close" }));
    await person.keyboard("gt");
    expect(await screen.findByRole("heading", { name: "Today", level: 1 })).toBeTruthy();
    await person.keyboard("q");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Add a task");
  });
});
