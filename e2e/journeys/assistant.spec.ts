import type { Page } from "@playwright/test";
import { addTask, expect, join, openList, taskRow, test } from "../fixtures/test.ts";

const composer = (page: Page) => page.getByPlaceholder("Ask me to manage your tasks...");

async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await page.getByRole("button", { name: /^send/i }).click();
}

test.describe("the assistant", () => {
  test.beforeEach(async ({ page }) => {
    await join(page);
    await openList(page);
  });

  test("opens a form for a task, keeps it over a reload, and saves what was changed", async ({
    page,
  }) => {
    await page.goto("/chat");
    await say(page, "add buy milk");
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const title = page.getByRole("textbox", { name: "Title" });
    await expect(title).toHaveValue("Buy milk");
    await expect(page).toHaveURL(/\/chat\/thr_/);
    await page.reload();
    await expect(title).toHaveValue("Buy milk");
    await title.fill("Buy oat milk");
    await page.getByRole("combobox", { name: "Priority" }).selectOption("1");
    await page.getByRole("textbox", { name: /^Time/ }).fill("9:30");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("A time needs a date.")).toBeVisible();
    await expect(title).toHaveValue("Buy oat milk");
    await page.getByRole("textbox", { name: /^Time/ }).fill("");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("checkbox", { name: "Buy oat milk" })).toBeVisible();
    await page.getByRole("button", { name: "Buy oat milk" }).click();
    await expect(page).toHaveURL(/\/tasks/);
    await expect(taskRow(page, "Buy oat milk").first()).toBeVisible();
  });

  test("deletes what is left on its list, by keyboard, after a reload", async ({ page }) => {
    await page.goto("/tasks");
    for (const title of ["Milk", "Eggs"]) await addTask(page, title);
    await expect(taskRow(page, "Eggs")).toBeVisible();
    await page.goto("/chat");
    await say(page, "delete milk and eggs");
    await expect(page.getByRole("heading", { name: "Delete 2 tasks?" })).toBeVisible();
    await expect(page).toHaveURL(/\/chat\/thr_/);
    await page.reload();
    const milk = page.getByRole("checkbox", { name: "Milk" });
    await milk.focus();
    await page.keyboard.press("Space");
    await expect(milk).not.toBeChecked();
    await page.getByRole("button", { name: "Delete", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("Approved", { exact: true })).toBeVisible();
    await page.goto("/tasks");
    await expect(taskRow(page, "Milk")).toBeVisible();
    await expect(taskRow(page, "Eggs")).toBeHidden();
  });

  test("shows a list of more than a page to its end", async ({ page }) => {
    const tasks = Array.from({ length: 100 }, (_, index) => ({ title: `Errand ${index}` }));
    await page.request.post("/api/trpc/task.createMany", { data: { json: { tasks } } });
    await page.goto("/chat");
    await say(page, "list my tasks");
    await page.getByRole("button", { name: /^Show \d+ more$/ }).click();
    await page.getByRole("button", { name: "Show more tasks" }).click();
    await expect(page.getByRole("checkbox")).toHaveCount(103);
  });

  test("changes more than five tasks only when it may, says what changes how, and takes it back", async ({
    page,
  }) => {
    const tasks = Array.from({ length: 6 }, (_, index) => ({
      title: `Errand ${index}`,
      dueDate: "2030-05-17",
    }));
    await page.request.post("/api/trpc/task.createMany", { data: { json: { tasks } } });
    await page.goto("/chat");
    await say(page, "move everything due on may 17 2030 to may 20 2030");
    await expect(page.getByRole("heading", { name: "Move 6 tasks?" })).toBeVisible();
    await expect(page.getByText(/May 17.*May 20/).first()).toBeVisible();
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await expect(page.getByText("Approved", { exact: true })).toBeVisible();
    const list = await page.context().newPage();
    await openList(list);
    await expect(taskRow(list, "Errand 5")).toContainText("May 20, 2030");
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect(taskRow(list, "Errand 5")).toContainText("May 17, 2030");
  });

  test("takes back a turn by one click, also one that made no task", async ({ page }) => {
    await page.goto("/chat");
    await say(page, "create a list called Garden");
    await expect(page.getByText("Made the list “Garden”", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("Undone", { exact: true })).toBeVisible();
    await say(page, "add milk and eggs to my shopping list");
    await expect(page.getByRole("checkbox", { name: "Eggs" })).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect(page.getByRole("button", { name: "Restore" })).toHaveCount(2);
  });

  test("says in the settings what was used of it today", async ({ page }) => {
    await page.goto("/chat");
    await say(page, "add milk");
    await expect(page.getByRole("checkbox", { name: "Milk" })).toBeVisible();
    await page.goto("/settings");
    await expect(page.getByRole("region", { name: "Assistant" })).toContainText("1 of 1,000");
  });
});
