import "#app/ui/testing/dom.ts";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { gone, setUpPages, shownTitles, tick } from "../testing/person.ts";
import { renderTasks } from "../testing/render-tasks.tsx";
// Loaded before the clock of the first test runs; in the app they are loaded on demand.
import "../bulk/bulk-bar.tsx";
import "../details/task-details.tsx";
import "./palette.tsx";

describe("the palette", () => {
  const { newPerson } = setUpPages(useTestDatabase());

  async function withTasks(...titles: string[]) {
    const backend = await newPerson();
    await backend.elsewhere.task.createMany({ tasks: titles.map((title) => ({ title })) });
    const view = renderTasks(backend.client);
    await tick(titles.at(-1) ?? "");
    const focus = (title: string) => screen.getByRole("link", { name: title }).focus();
    /** Opens it, types, and takes what is found first. */
    const command = async (words: string) => {
      await view.person.keyboard("{Control>}k{/Control}");
      await view.person.type(await screen.findByRole("combobox"), words);
      await view.person.keyboard("{Enter}");
    };
    return { ...backend, ...view, focus, command };
  }

  it("finds tasks in the palette in spite of a slip, and opens them", async () => {
    const { person } = await withTasks("Prepare the slides", "Water plants");
    await person.click(screen.getByRole("button", { name: /^Search/ }));
    await person.type(await screen.findByRole("combobox"), "slidse");
    await person.click(await screen.findByRole("option", { name: "Prepare the slides" }));
    expect(await screen.findByRole("dialog", { name: "Task details" })).toBeTruthy();
  });

  it("does to the focused task what is chosen in the palette", async () => {
    const { person, focus, elsewhere } = await withTasks("A", "B");
    focus("B");
    await person.keyboard("{Control>}k{/Control}");
    await person.type(await screen.findByRole("combobox"), "priority 1{Enter}");
    await waitFor(async () => {
      expect((await elsewhere.task.list({ priority: 1 })).tasks).toMatchObject([{ title: "B" }]);
    });
  });

  it("makes a project from the palette, and goes there", async () => {
    const { person } = await withTasks("A");
    await person.keyboard("{Control>}k{/Control}");
    await person.type(await screen.findByRole("combobox"), "new project{Enter}");
    await person.type(await screen.findByRole("textbox", { name: "Name" }), "Garden{Enter}");
    expect(await screen.findByRole("heading", { name: "Garden", level: 1 })).toBeTruthy();
  });

  it("goes to a place from the palette", async () => {
    const { person } = await withTasks("A");
    await person.keyboard("{Control>}k{/Control}");
    await person.type(await screen.findByRole("combobox"), "upcom{Enter}");
    expect(await screen.findByRole("heading", { name: "Upcoming", level: 1 })).toBeTruthy();
    await gone("A");
  });

  it("opens what it finds by Enter, and says so where there is nothing", async () => {
    const { person } = await withTasks("Prepare the slides");
    await person.keyboard("{Control>}k{/Control}");
    const field = await screen.findByRole("combobox");
    await person.type(field, "slidse");
    await screen.findByRole("option", { name: "Prepare the slides", selected: true });
    expect(screen.queryByText("Nothing found")).toBeNull();
    await person.clear(field);
    await person.type(field, "xyzzy");
    expect(await screen.findByText("Nothing found")).toBeTruthy();
    await person.clear(field);
    await person.type(field, "slides");
    await screen.findByRole("option", { name: "Prepare the slides", selected: true });
    await person.keyboard("{Enter}");
    expect(await screen.findByRole("dialog", { name: "Task details" })).toBeTruthy();
  });

  it("does to all selected tasks what is chosen, and stops selecting", async () => {
    const { person, focus, command, elsewhere } = await withTasks("A", "B", "C");
    await elsewhere.project.create({ name: "Work" });
    await elsewhere.label.create({ name: "urgent" });
    for (const [words, input] of [
      ["set date today", { due: "today" }],
      ["move to project work", { projectId: (await elsewhere.project.list())[0]?.id }],
      ["add label urgent", { labelId: (await elsewhere.label.list())[0]?.id }],
    ] as const) {
      focus("A");
      await person.keyboard("xjx");
      await screen.findByText("2 selected");
      await screen.findByRole("link", { name: "urgent" });
      await command(words);
      await waitFor(async () => {
        const { tasks } = await elsewhere.task.list({ ...input });
        expect(tasks.map(({ title }) => title).sort()).toEqual(["A", "B"]);
      });
      expect(screen.queryByText("2 selected")).toBeNull();
    }
  });

  it("completes or deletes all selected tasks", async () => {
    const { person, focus, command } = await withTasks("A", "B", "C", "D", "E");
    focus("A");
    await person.keyboard("xjx");
    await command("complete");
    await gone("A");
    await gone("B");
    focus("C");
    await person.keyboard("xjx");
    await command("delete");
    await gone("D");
    expect(shownTitles()).toEqual(["E"]);
  });

  it("acts on one task: opens it, skips a day of it, moves it to the trash and back", async () => {
    const { focus, command, elsewhere, unmount, client } = await withTasks("A", "B");
    await elsewhere.task.create({
      title: "Stretch",
      dueDate: "2040-01-01",
      recurrence: { rule: "FREQ=DAILY", from: "schedule", anchor: "2040-01-01" },
    });
    await tick("Stretch");
    focus("Stretch");
    await command("skip");
    await waitFor(async () => {
      const { tasks } = await elsewhere.task.list({ search: "Stretch" });
      expect(tasks).toMatchObject([{ dueDate: "2040-01-02" }]);
    });
    focus("B");
    await command("show its details");
    await screen.findByRole("dialog", { name: "Task details" });
    await command("delete");
    await waitFor(async () => {
      expect((await elsewhere.task.list({ status: "trash" })).tasks).toMatchObject([
        { title: "B" },
      ]);
    });
    unmount();
    renderTasks(client, "/tasks/trash");
    (await screen.findByRole("button", { name: "Restore B" })).focus();
    await command("restore");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Restore B" })).toBeNull());
  });

  it("opens a completed task again", async () => {
    const { client, elsewhere, command, unmount } = await withTasks("A");
    const { id } = (await elsewhere.task.list({})).tasks[0] ?? { id: "" };
    await elsewhere.task.complete({ id });
    await gone("A");
    unmount();
    renderTasks(client, "/tasks/completed");
    (await screen.findByRole("link", { name: "A" })).focus();
    await command("open again");
    await waitFor(async () => expect((await elsewhere.task.list({})).tasks).toHaveLength(1));
  });

  it("sorts and groups the view, and turns to dark", async () => {
    const { command } = await withTasks("B", "A");
    await command("sort by title");
    await waitFor(() => expect(shownTitles()).toEqual(["A", "B"]));
    await command("group by priority");
    expect(await screen.findByRole("heading", { name: /No priority/ })).toBeTruthy();
    await command("theme dark");
    expect(document.documentElement.dataset.theme).toBe("dark");
    await command("theme system");
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });
});
