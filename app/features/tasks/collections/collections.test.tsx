import "#app/ui/testing/dom.ts";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { setUpPages, tick } from "../testing/person.ts";
import { renderTasks } from "../testing/render-tasks.tsx";
// Loaded before the clock of the first test runs; in the app it is loaded on demand.
import "./collection-dialog.tsx";
import "./collection-menu.tsx";
import "./filter-field.tsx";

describe("projects, labels and filters", () => {
  const { newPerson } = setUpPages(useTestDatabase());
  const page = (name: string) => screen.findByRole("heading", { name, level: 1 });

  it("makes a project and goes there; what is added there belongs to it", async () => {
    const { client, elsewhere } = await newPerson();
    const { person } = renderTasks(client);
    await person.click(await screen.findByRole("button", { name: "New project" }));
    await person.type(await screen.findByRole("textbox", { name: "Name" }), "Garden");
    await person.click(screen.getByRole("radio", { name: "Green" }));
    await person.click(screen.getByRole("button", { name: "Save" }));
    await page("Garden");
    await person.type(screen.getByRole("textbox", { name: "Add a task" }), "Sow peas{Enter}");
    await tick("Sow peas");
    const [project] = await elsewhere.project.list();
    expect(project).toMatchObject({ name: "Garden", color: "green" });
    await waitFor(async () => {
      const { tasks } = await elsewhere.task.list({ projectId: project?.id ?? "" });
      expect(tasks).toMatchObject([{ title: "Sow peas" }]);
    });
  });

  it("opens with the name under the keys", async () => {
    const { client } = await newPerson();
    const { person } = renderTasks(client);
    await person.click(await screen.findByRole("button", { name: "New project" }));
    const name = await screen.findByRole("textbox", { name: "Name" });
    await waitFor(() => expect(document.activeElement).toBe(name));
  });

  it("puts a project above another, and offers no step that leads nowhere", async () => {
    const { client, elsewhere } = await newPerson();
    for (const name of ["A", "B"]) await elsewhere.project.create({ name });
    const { person } = renderTasks(client);
    const shown = () =>
      within(screen.getByRole("region", { name: "Projects" }))
        .queryAllByRole("link")
        .map(({ textContent }) => textContent);
    await waitFor(() => expect(shown()).toEqual(["A", "B"]));
    await person.click(screen.getByRole("link", { name: "B" }));
    await person.click(await screen.findByRole("button", { name: "More" }));
    await screen.findByRole("menuitem", { name: "Move up" });
    expect(screen.queryByRole("menuitem", { name: "Move down" })).toBeNull();
    await person.click(screen.getByRole("menuitem", { name: "Move up" }));
    await waitFor(() => expect(shown()).toEqual(["B", "A"]));
    expect(await elsewhere.project.list()).toMatchObject([{ name: "B" }, { name: "A" }]);
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(shown()).toEqual(["A", "B"]));
  });

  it("makes one project when the answer is lost and it is saved again", async () => {
    const { client, elsewhere, loseAnswers } = await newPerson();
    const { person } = renderTasks(client);
    await person.click(await screen.findByRole("button", { name: "New project" }));
    await person.type(await screen.findByRole("textbox", { name: "Name" }), "Garden");
    loseAnswers(1);
    await person.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByText(/cannot be reached/);
    await person.click(screen.getByRole("button", { name: "Save" }));
    await page("Garden");
    expect(await elsewhere.project.list()).toMatchObject([{ name: "Garden" }]);
  });

  it("makes a project anew when the one of that name was deleted", async () => {
    const { client, elsewhere } = await newPerson();
    const { person } = renderTasks(client);
    const make = async () => {
      await person.click(await screen.findByRole("button", { name: "New project" }));
      await person.type(await screen.findByRole("textbox", { name: "Name" }), "Garden");
      await person.click(screen.getByRole("button", { name: "Save" }));
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    };
    await make();
    const [first] = await elsewhere.project.list();
    await elsewhere.project.remove({ id: first?.id ?? "" });
    await make();
    const [second] = await elsewhere.project.list();
    expect(second).toMatchObject({ name: "Garden" });
    expect(second?.id).not.toBe(first?.id);
  });

  it("says at the field that a name is taken", async () => {
    const { client, elsewhere } = await newPerson();
    await elsewhere.label.create({ name: "home" });
    const { person } = renderTasks(client);
    await person.click(await screen.findByRole("button", { name: "New label" }));
    const name = await screen.findByRole("textbox", { name: "Name" });
    await person.type(name, "Home{Enter}");
    expect(await screen.findByText(/already a label/)).toBeTruthy();
    expect(name.getAttribute("aria-invalid")).toBe("true");
  });

  it("renames a project, puts it away, and takes each back", async () => {
    const { client, elsewhere } = await newPerson();
    const { id } = await elsewhere.project.create({ name: "Work" });
    const { person } = renderTasks(client, `/tasks/project/${id}`);
    await page("Work");
    const choose = async (item: string) => {
      await person.click(await screen.findByRole("button", { name: "More" }));
      await person.click(await screen.findByRole("menuitem", { name: item }));
    };
    await choose("Edit project");
    const name = await screen.findByRole("textbox", { name: "Name" });
    await person.clear(name);
    await person.type(name, "Office{Enter}");
    await page("Office");
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await page("Work");
    // While it goes away its button is still there, and not the one that is meant next.
    await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
    await choose("Archive project");
    await page("Tasks");
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await screen.findByRole("link", { name: "Work" });
    expect(await elsewhere.project.list()).toMatchObject([{ name: "Work", archivedAt: null }]);
  });

  it("finds a project that was put away again, and takes it out of the archive", async () => {
    const { client, elsewhere } = await newPerson();
    const { id } = await elsewhere.project.create({ name: "Work" });
    await elsewhere.project.archive({ id });
    const { person } = renderTasks(client);
    await person.click(await screen.findByText("Archived (1)"));
    await person.click(screen.getByRole("link", { name: "Work" }));
    await page("Work");
    await person.click(await screen.findByRole("button", { name: "More" }));
    await person.click(await screen.findByRole("menuitem", { name: "Take out of the archive" }));
    await waitFor(() => expect(screen.queryByText("Archived (1)")).toBeNull());
    expect(await elsewhere.project.list()).toMatchObject([{ archivedAt: null }]);
  });

  it("saves a filter, with completion and with what is wrong as one types", async () => {
    const { client, elsewhere } = await newPerson();
    await elsewhere.task.create({ title: "Urgent", priority: 1 });
    await elsewhere.task.create({ title: "Calm" });
    const { person } = renderTasks(client);
    await person.click(await screen.findByRole("button", { name: "New filter" }));
    await person.type(await screen.findByRole("textbox", { name: "Name" }), "Hot");
    const condition = await screen.findByRole("textbox", { name: "Condition" });
    await person.type(condition, "overdue & (");
    await waitFor(() => expect(condition.getAttribute("aria-invalid")).toBe("true"));
    await person.clear(condition);
    await person.type(condition, "p");
    const suggestions = within(screen.getByRole("list", { name: "Suggestions" }));
    await person.click(suggestions.getByRole("button", { name: "p1" }));
    await person.click(screen.getByRole("button", { name: "Save" }));
    await page("Hot");
    await tick("Urgent");
    expect(screen.queryByRole("checkbox", { name: "Complete Calm" })).toBeNull();
    expect(await elsewhere.filter.list()).toMatchObject([{ name: "Hot", query: "p1" }]);
  });

  it("deletes a label, and shows its tasks without it", async () => {
    const { client, elsewhere } = await newPerson();
    const { id } = await elsewhere.label.create({ name: "phone" });
    await elsewhere.task.create({ title: "Call", labelIds: [id] });
    const { person } = renderTasks(client, `/tasks/label/${id}`);
    await tick("Call");
    await person.click(await screen.findByRole("button", { name: "More" }));
    await person.click(await screen.findByRole("menuitem", { name: "Delete label" }));
    await page("Tasks");
    expect(await elsewhere.label.list()).toEqual([]);
  });

  it("completes a project while one types, by keyboard", async () => {
    const { client, elsewhere } = await newPerson();
    await elsewhere.project.create({ name: "Deep work" });
    const { person } = renderTasks(client);
    await screen.findByRole("link", { name: "Deep work" });
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Add a task" });
    await person.type(field, "Write #de");
    await screen.findByRole("option", { name: "Deep work" });
    await person.keyboard("{ArrowDown}{ArrowUp}{Enter}");
    expect(field.value).toBe('Write #"Deep work" ');
    await person.keyboard("#de");
    await screen.findByRole("option", { name: "Deep work" });
    await person.keyboard("{Escape}");
    expect(screen.queryByRole("option")).toBeNull();
    await person.clear(field);
    await person.type(field, "#dee");
    await person.click(await screen.findByRole("option", { name: "Deep work" }));
    expect(field.value).toBe('#"Deep work" ');
  });
});
