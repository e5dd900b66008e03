import "#app/ui/testing/dom.ts";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { setUpPages, tick } from "../testing/person.ts";
import { renderTasks } from "../testing/render-tasks.tsx";

describe("completing a project or label in the field", () => {
  const { newPerson } = setUpPages(useTestDatabase());

  async function write(text: string) {
    const backend = await newPerson();
    await backend.elsewhere.project.create({ name: "Work" });
    await backend.elsewhere.project.create({ name: "Wood shop" });
    await backend.elsewhere.label.create({ name: "phone" });
    const { person } = renderTasks(backend.client);
    const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Add a task" });
    await screen.findByRole("link", { name: "Work" });
    await person.type(field, text);
    const offered = () => screen.queryAllByRole("option").map(({ textContent }) => textContent);
    const chosen = () => document.getElementById(field.getAttribute("aria-activedescendant") ?? "");
    return { person, field, offered, chosen };
  }

  it("offers what begins so, chooses by arrows and takes by Enter, without adding the task", async () => {
    const { person, field, offered, chosen } = await write("Call Ana #wo");
    await waitFor(() => expect(offered()).toEqual(["Work", "Wood shop"]));
    expect(chosen()?.textContent).toBe("Work");
    await person.keyboard("{ArrowDown}");
    expect(chosen()?.textContent).toBe("Wood shop");
    await person.keyboard("{Enter}");
    expect(field.value).toBe('Call Ana #"Wood shop" ');
    expect(document.activeElement).toBe(field);
    expect(offered()).toEqual([]);
    expect(chosen()).toBeNull();
    await person.keyboard("@ph{Tab}");
    expect(field.value).toBe('Call Ana #"Wood shop" @phone ');
    await person.keyboard("{Enter}");
    await tick("Call Ana");
  });

  it("closes on Escape, opens where the caret is put, and takes what is pressed", async () => {
    const { person, field, offered } = await write("Call #wo @ph");
    await waitFor(() => expect(offered()).toEqual(["phone"]));
    await person.keyboard("{Escape}");
    expect(offered()).toEqual([]);
    await person.pointer({ keys: "[MouseLeft]", target: field, offset: 8 });
    await waitFor(() => expect(offered()).toEqual(["Work", "Wood shop"]));
    await person.click(screen.getByRole("option", { name: "Work" }));
    expect(field.value).toBe("Call #Work @ph");
    expect(field.selectionStart).toBe(11);
    expect(offered()).toEqual([]);
  });

  it("offers nothing to somebody who has left the field", async () => {
    const { person, offered } = await write("Call #wo");
    await waitFor(() => expect(offered()).not.toEqual([]));
    await person.tab({ shift: true });
    expect(offered()).toEqual([]);
  });
});
