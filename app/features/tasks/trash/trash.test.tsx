import "#app/ui/testing/dom.ts";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { setUpPages } from "../testing/person.ts";
import { renderTasks } from "../testing/render-tasks.tsx";
// Loaded before the clock of the first test runs; in the app they are loaded on demand.
import "./delete-for-good.tsx";
import "../list/trashed-row.tsx";
import "./trash-head.tsx";

describe("the trash", () => {
  const { newPerson } = setUpPages(useTestDatabase());

  async function open() {
    const backend = await newPerson();
    const tasks = ["A", "B", "C"].map((title) => ({ title }));
    const [a, b] = await backend.elsewhere.task.createMany({ tasks });
    await backend.elsewhere.task.removeMany({ ids: [a?.id ?? "", b?.id ?? ""] });
    const { person } = renderTasks(backend.client, "/tasks/trash");
    await screen.findByText("B");
    const left = async () => {
      const { tasks } = await backend.elsewhere.task.list({ status: "trash" });
      return tasks.map(({ title }) => title);
    };
    return { ...backend, person, left };
  }

  it("is emptied after asking, and nothing else is deleted", async () => {
    const { person, left, elsewhere } = await open();
    await person.click(await screen.findByRole("button", { name: "Empty trash" }));
    const question = await screen.findByRole("alertdialog", { name: "Empty the trash?" });
    await person.click(within(question).getByRole("button", { name: "Cancel" }));
    expect(await left()).toHaveLength(2);
    await person.click(screen.getByRole("button", { name: "Empty trash" }));
    await person.click(await screen.findByRole("button", { name: "Delete for good" }));
    await waitFor(() => expect(screen.queryByText("B")).toBeNull());
    expect(await screen.findByText("Deleted 2 tasks for good")).toBeTruthy();
    expect(await left()).toEqual([]);
    expect((await elsewhere.task.list({})).tasks).toMatchObject([{ title: "C" }]);
  });

  it("loses one task for good, and keeps the others", async () => {
    const { person, left } = await open();
    await person.click(screen.getByRole("button", { name: "Delete A for good" }));
    await screen.findByRole("alertdialog", { name: "Delete “A” for good?" });
    await person.click(screen.getByRole("button", { name: "Delete for good" }));
    await waitFor(() => expect(screen.queryByText("A")).toBeNull());
    expect(await left()).toEqual(["B"]);
  });

  it("says when the answer is lost, and shows what became of it", async () => {
    const { person, left, loseAnswers } = await open();
    await person.click(await screen.findByRole("button", { name: "Empty trash" }));
    loseAnswers(1);
    await person.click(await screen.findByRole("button", { name: "Delete for good" }));
    await screen.findByText(/cannot be reached/);
    expect(await left()).toEqual([]);
  });
});
