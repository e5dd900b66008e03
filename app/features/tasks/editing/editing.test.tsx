import "#app/ui/testing/dom.ts";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { gone, setUpPages, tick } from "../testing/person.ts";
import { renderTasks } from "../testing/render-tasks.tsx";

describe("editing a task where it stands", () => {
  const { newPerson } = setUpPages(useTestDatabase());

  /** The form of one task of a list, and what the other tab sees. */
  async function open(given: object = {}, path = "/tasks") {
    const backend = await newPerson();
    const { elsewhere } = backend;
    const task = await elsewhere.task.create({ title: "Pay rent", ...given });
    const { person } = renderTasks(backend.client, path);
    await person.click(await screen.findByRole("button", { name: "Edit Pay rent" }));
    const form = within(screen.getByRole("form", { name: "Edit Pay rent" }));
    const title = form.getByRole<HTMLInputElement>("textbox", { name: "Title" });
    const now = () => elsewhere.task.get({ id: task.id });
    return { ...backend, task, person, form, title, now };
  }

  it("saves what was changed here, and leaves what was changed elsewhere meanwhile", async () => {
    const { person, title, elsewhere, task, now } = await open({ priority: 4 });
    await elsewhere.task.update({ id: task.id, priority: 1, dueDate: "2030-05-01" });
    await elsewhere.task.create({ title: "Seen here" });
    await tick("Seen here");
    await person.type(title, " today{Enter}");
    await waitFor(async () => {
      const saved = { title: "Pay rent today", priority: 1, dueDate: "2030-05-01" };
      expect(await now()).toMatchObject(saved);
    });
  });

  it.each([
    ["deleted", "remove"],
    ["completed", "complete"],
  ] as const)("goes on when the task is %s elsewhere, with all that was typed", async (_, verb) => {
    const { person, title, elsewhere, task } = await open();
    await person.type(title, " today");
    await elsewhere.task[verb]({ id: task.id });
    await elsewhere.task.create({ title: "Seen here" });
    await tick("Seen here");
    expect(title.isConnected).toBe(true);
    expect(title.value).toBe("Pay rent today");
    await person.click(screen.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByText("Pay rent")).toBeNull());
  });

  it("says that it was deleted, brings it back when asked, and saves", async () => {
    const { person, form, title, elsewhere, task, now } = await open();
    await person.type(title, " today");
    await elsewhere.task.remove({ id: task.id });
    await form.findByText("This task is in the trash.");
    await person.click(form.getByRole("button", { name: "Restore" }));
    expect(document.activeElement).toBe(title);
    await waitFor(async () => expect((await now()).deletedAt).toBeNull());
    await person.keyboard("{Enter}");
    await tick("Pay rent today");
  });

  it("gives back what was typed when it is saved into the trash", async () => {
    const { person, title, elsewhere, task } = await open();
    await person.type(title, " today");
    await elsewhere.task.remove({ id: task.id });
    await person.keyboard("{Enter}");
    const again = await screen.findByDisplayValue("Pay rent today");
    expect(again.isConnected).toBe(true);
    expect((await screen.findAllByText(/in the trash|deleted it/)).length).toBeGreaterThan(0);
  });

  it("stays where it was while a change elsewhere would move its row", async () => {
    const { person, title, elsewhere, task, now } = await open(
      { dueDate: "2040-01-01" },
      "/tasks/upcoming",
    );
    await person.type(title, " today");
    await elsewhere.task.update({ id: task.id, dueDate: "2040-01-09" });
    await elsewhere.task.create({ title: "Seen here", dueDate: "2040-01-01" });
    await tick("Seen here");
    expect(title.isConnected).toBe(true);
    await person.keyboard("{Enter}");
    await waitFor(async () =>
      expect(await now()).toMatchObject({ title: "Pay rent today", dueDate: "2040-01-09" }),
    );
  });

  it("deletes the task that is edited", async () => {
    const { person, form } = await open();
    await person.click(form.getByRole("button", { name: "Delete Pay rent" }));
    await gone("Pay rent");
    expect(screen.queryByRole("form", { name: "Edit Pay rent" })).toBeNull();
  });
});
