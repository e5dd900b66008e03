import "#app/ui/testing/dom.ts";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { gone, setUpPages, shownTitles, tick } from "../testing/person.ts";
import { renderTasks } from "../testing/render-tasks.tsx";
// Loaded before the clock of the first test runs; in the app it is loaded on demand.
import "../quick-add/grammar.ts";

describe("the list", () => {
  const database = useTestDatabase();
  const { newPerson } = setUpPages(database);

  it("says what to do where nothing is yet", async () => {
    renderTasks((await newPerson()).client);
    expect(await screen.findByRole("heading", { name: "Nothing to do" })).toBeTruthy();
  });

  it("adds a task with what was understood of the words", async () => {
    const { client, elsewhere } = await newPerson();
    const { person } = renderTasks(client);
    await person.type(
      await screen.findByRole("textbox", { name: "Add a task" }),
      "Buy milk at the shop p1 @errand",
    );
    const understood = await screen.findByRole("list", { name: "Understood" });
    expect(within(understood).getByText("Priority 1")).toBeTruthy();
    await person.click(within(understood).getByRole("button", { name: /^errand/ }));
    await person.click(screen.getByRole("button", { name: "Add task" }));
    await tick("Buy milk at the shop @errand");
    await waitFor(async () => {
      const { tasks } = await elsewhere.task.list({});
      expect(tasks).toMatchObject([{ title: "Buy milk at the shop @errand", priority: 1 }]);
    });
  });

  it("adds a task for each pasted line, and takes all of them back at once", async () => {
    const { client, elsewhere } = await newPerson();
    const { person } = renderTasks(client);
    await person.click(await screen.findByRole("textbox", { name: "Add a task" }));
    await person.paste("- Eggs\n- Flour tomorrow p1\n- Butter");
    const lines = await screen.findByRole("list", { name: "3 lines make 3 tasks" });
    expect(lines.textContent).toBe("EggsFlourTomorrowPriority 1Butter");
    expect((await elsewhere.task.list({})).tasks).toEqual([]);
    await person.keyboard("{Enter}");
    await tick("Butter");
    await tick("Flour");
    expect(screen.queryByText("3 lines make 3 tasks")).toBeNull();
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await gone("Butter");
    expect((await elsewhere.task.list({})).tasks).toEqual([]);
  });

  it("leaves pasted lines on Escape, and gives them back when they are refused", async () => {
    const { client, elsewhere, setOffline } = await newPerson();
    const { person } = renderTasks(client);
    await person.click(await screen.findByRole("textbox", { name: "Add a task" }));
    await person.paste("Eggs\nFlour");
    await screen.findByText("2 lines make 2 tasks");
    await person.keyboard("{Escape}");
    expect(screen.queryByText("2 lines make 2 tasks")).toBeNull();

    const many = Array.from({ length: 10 }, (_, index) => `tomorrow ${index}`);
    await person.paste(["tomorrow", ...many].join("\n"));
    expect(await screen.findByText("and 3 more")).toBeTruthy();
    setOffline(true);
    await person.click(screen.getByRole("button", { name: "Add 11 tasks" }));
    expect(await screen.findByText("11 lines make 11 tasks")).toBeTruthy();
    setOffline(false);
    await person.click(screen.getByRole("button", { name: "Add 11 tasks" }));
    await waitFor(async () => expect((await elsewhere.task.list({})).tasks).toHaveLength(11));
    await person.paste("Eggs\nFlour");
    await person.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(screen.queryByText("2 lines make 2 tasks")).toBeNull();
  });

  it("ticks a task off, and opens it again by the toast", async () => {
    const { client, elsewhere } = await newPerson();
    await elsewhere.task.create({ title: "Water plants" });
    const { person } = renderTasks(client);
    await person.click(await tick("Water plants"));
    await gone("Water plants");
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await tick("Water plants")).toBeTruthy();
  });

  it("edits a task where it stands, and leaves it alone on Escape", async () => {
    const { client, elsewhere } = await newPerson();
    const { id } = await elsewhere.task.create({ title: "Cal Ana" });
    const { person } = renderTasks(client);
    const edit = async () => {
      await person.click(await screen.findByRole("button", { name: "Edit Cal Ana" }));
      return screen.findByRole("textbox", { name: "Title" });
    };
    await edit();
    await person.keyboard(" again{Escape}");
    const title = await edit();
    await person.clear(title);
    await person.type(title, "Call Ana");
    await person.type(screen.getByLabelText("Due date"), "2030-01-02");
    await person.selectOptions(screen.getByLabelText("Priority"), "Priority 2");
    await person.click(screen.getByRole("button", { name: "Save" }));
    await tick("Call Ana");
    await waitFor(async () => {
      expect(await elsewhere.task.get({ id })).toMatchObject({
        title: "Call Ana",
        dueDate: "2030-01-02",
        priority: 2,
      });
    });
    expect(document.activeElement?.textContent).toBe("Call Ana");
  });

  it("gives back what was typed when the server cannot be reached", async () => {
    const { client, setOffline } = await newPerson();
    const { person } = renderTasks(client);
    const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Add a task" });
    await screen.findByRole("heading", { name: "Nothing to do" });
    setOffline(true);
    await person.type(field, "Precious words{Enter}");
    await screen.findByText(/nothing was changed/i);
    await waitFor(() => expect(field.value).toBe("Precious words"));
    await gone("Precious words");
  });

  it("shows what happens elsewhere, and marks what the assistant did", async () => {
    const { client, elsewhere, assistant } = await newPerson();
    const { id } = await elsewhere.task.create({ title: "Plan trip" });
    renderTasks(client);
    await tick("Plan trip");
    await elsewhere.task.create({ title: "From another tab" });
    await tick("From another tab");
    await assistant.task.update({ id, title: "Plan the trip" });
    const link = await screen.findByRole("link", { name: "Plan the trip" });
    expect(link.closest("li")?.className).toContain("animate-mark");
    await elsewhere.task.remove({ id });
    await gone("Plan the trip");
  });

  it("puts subtasks below their task, and keeps count of them", async () => {
    const { client, elsewhere } = await newPerson();
    const parent = await elsewhere.task.create({ title: "Move house" });
    await elsewhere.task.create({ title: "Something else" });
    const { id } = await elsewhere.task.create({ title: "Pack", parentId: parent.id });
    renderTasks(client);
    await tick("Pack");
    expect(shownTitles()).toEqual(["Move house", "Pack", "Something else"]);
    expect(screen.getByText("0 of 1 subtasks done")).toBeTruthy();
    await elsewhere.task.complete({ id });
    expect(await screen.findByText("1 of 1 subtasks done")).toBeTruthy();
  });

  it("says of a task that waits when it begins, and no more once it has begun", async () => {
    const { client, elsewhere } = await newPerson();
    for (const [title, startDate] of [
      ["Plant bulbs", "2090-10-01"],
      ["Rake leaves", "2020-10-01"],
    ] as const) {
      await elsewhere.task.create({ title, startDate });
    }
    renderTasks(client);
    await screen.findByText("Not before Oct 1, 2090");
    await tick("Rake leaves");
    expect(screen.getAllByText(/Not before/)).toHaveLength(1);
  });

  it("says of a completed task when it was due, and not that it is late or waits", async () => {
    const { client, elsewhere } = await newPerson();
    const fields = { title: "Rake leaves", dueDate: "2020-10-02" };
    const { id } = await elsewhere.task.create(fields);
    renderTasks(client, "/tasks/completed");
    await screen.findByRole("heading", { name: "Nothing completed yet" });
    await elsewhere.task.complete({ id });
    const due = await screen.findByText("Oct 2, 2020");
    expect(due.closest("span")?.className).not.toContain("danger");
  });

  it("brings a task back from the trash", async () => {
    const { client, elsewhere } = await newPerson();
    const { id } = await elsewhere.task.create({ title: "Old plan" });
    await elsewhere.task.remove({ id });
    const { person } = renderTasks(client, "/tasks/trash");
    await person.click(await screen.findByRole("button", { name: "Restore Old plan" }));
    expect(await screen.findByRole("heading", { name: "The trash is empty" })).toBeTruthy();
    expect(await elsewhere.task.get({ id })).toMatchObject({ deletedAt: null });
  });
});
