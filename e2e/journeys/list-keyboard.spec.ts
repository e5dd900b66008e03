import type { Page } from "@playwright/test";
import { details, note, seedTasks } from "../fixtures/tasks.ts";
import { expect, join, openList, taskRow, test } from "../fixtures/test.ts";

const focused = (page: Page) => page.locator("[data-task]:focus-within");

/** Presses a key as often as it takes until the row of a task has the focus. */
async function goTo(page: Page, title: string, key = "j"): Promise<void> {
  const most = 60;
  for (let times = 0; times < most; times++) {
    if (await focused(page).filter({ hasText: title }).isVisible()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to “${title}”.`);
}

async function add(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Add a task")).toHaveValue("");
}

test("a date that is typed counts when it is whole, and takes nothing along on its way", async ({
  page,
}) => {
  await join(page);
  const rule = { rule: "FREQ=WEEKLY;BYDAY=FR", from: "schedule", anchor: "2030-01-04" } as const;
  const due = { dueDate: "2030-01-04", dueTime: "09:00", startDate: "2030-01-02" };
  await seedTasks(page, [{ title: "Trip", ...due, recurrence: rule }]);
  await openList(page, "/tasks/inbox");
  await taskRow(page, "Trip").getByRole("link").click();
  const field = details(page).getByLabel("Due date");
  await field.focus();
  await page.keyboard.type("0111");
  // The field has gone on to the year: neither 0002, nor 0020, nor 0203 is meant.
  await page.keyboard.type("203");
  await expect(details(page).getByLabel("Not before")).toHaveValue("2030-01-02");
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await expect(taskRow(page, "Trip")).toContainText("Jan 11, 2031");
  await expect(details(page).getByLabel("Not before")).toHaveValue("2030-01-02");
  await expect(details(page).getByLabel("Time", { exact: true })).toHaveValue("09:00");
  await expect(details(page).getByLabel("Repeat")).toHaveValue("every Friday");

  await field.focus();
  await page.keyboard.press("Backspace");
  await expect(field).toHaveValue("");
  await details(page).getByLabel("Repeat").focus();
  await expect(field).toHaveValue("2031-01-11");
  await expect(details(page).getByLabel("Repeat")).toHaveValue("every Friday");
  await page.keyboard.press("Escape");

  await goTo(page, "Trip");
  await page.keyboard.press("d");
  await page.getByLabel("Another day").focus();
  await page.keyboard.type("02082030");
  await expect(page.getByRole("dialog", { name: "Reschedule" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Reschedule" })).toBeHidden();
  await expect(taskRow(page, "Trip")).toContainText("Feb 8, 2030");
});

test("keys lead into the list, to its field from anywhere, and back from what was found", async ({
  page,
}) => {
  await join(page);
  await seedTasks(page, [
    { title: "Buy milk", dueDate: "2030-01-04" },
    { title: "Ask Ana", dueDate: "2030-01-05" },
  ]);
  await openList(page, "/tasks/upcoming");
  await page.keyboard.press("j");
  await expect(focused(page)).toContainText("Buy milk");
  await page.keyboard.press("j");
  await expect(focused(page)).toContainText("Ask Ana");

  await page.keyboard.press("ControlOrMeta+k");
  const palette = page.getByRole("dialog", { name: "Search and commands" });
  await expect(palette.getByText("Filters", { exact: true })).toHaveCount(0);
  await page.keyboard.type("buy mlk");
  await expect(palette.getByRole("option", { name: /Buy milk/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(details(page).getByLabel("Title")).toHaveValue("Buy milk");
  await expect(page).toHaveURL(/upcoming\?task=/);
  await page.keyboard.press("Escape");
  await expect(focused(page)).toContainText("Buy milk");

  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("q");
  await expect(page.getByLabel("Add a task")).toBeFocused();
  await expect(page).toHaveURL(/\/tasks$/);
});

test("a day's work is done by keyboard alone, and the focus is never lost", async ({ page }) => {
  await join(page);
  await openList(page, "/tasks/today");
  await page.keyboard.press("q");
  await expect(page.getByLabel("Add a task")).toBeFocused();
  for (const text of [
    ...["Call Ana 9am p1", "Buy milk", "Pay rent", "Ask Bo #Work", "Ask Cy #Work", "Mow the lawn"],
  ]) {
    await add(page, text);
  }
  await expect(taskRow(page, "Mow the lawn")).toBeVisible();
  await expect(page.getByLabel("Add a task")).toBeFocused();
  await page.keyboard.type("Half a thought");
  await page.keyboard.press("Escape");
  await expect(focused(page)).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await expect(page).toHaveURL(/inbox/);
  await expect(page.getByLabel("Add a task")).toHaveValue("Half a thought");
  await page.getByLabel("Add a task").clear();
  await page.goBack();
  await expect(page).toHaveURL(/today/);
  await page.keyboard.press("j");
  await goTo(page, "Buy milk", "Tab");

  await page.keyboard.press("c");
  await expect(taskRow(page, "Buy milk")).toBeHidden();
  await expect(focused(page)).toBeVisible();
  await page.keyboard.press("z");
  await expect(taskRow(page, "Buy milk")).toBeVisible();
  await expect(focused(page)).toBeVisible();

  await goTo(page, "Pay rent");
  await page.keyboard.press("e");
  await page.keyboard.type(" at last");
  await page.keyboard.press("Enter");
  await expect(focused(page)).toContainText("Pay rent at last");
  await page.keyboard.press("1");
  await expect(focused(page)).toContainText("Pay rent at last");
  await page.keyboard.press("d");
  await expect(page.getByRole("dialog", { name: "Reschedule" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(focused(page)).toContainText("Pay rent at last");
  await page.keyboard.press("d");
  await page.getByRole("button", { name: "Tomorrow" }).focus();
  await page.keyboard.press("Enter");
  await expect(taskRow(page, "Pay rent at last")).toBeHidden();
  await expect(focused(page)).toBeVisible();

  await goTo(page, "Mow the lawn");
  await page.keyboard.press("Enter");
  await expect(details(page).getByLabel("Title")).toHaveValue("Mow the lawn");
  await details(page).getByRole("button", { name: "Add notes" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Not after **rain**");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(details(page).locator("strong")).toHaveText("rain");
  await expect(details(page).getByRole("button", { name: "Edit notes" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(details(page)).toBeHidden();
  await expect(focused(page)).toContainText("Mow the lawn");
  await page.keyboard.press("Delete");
  await expect(taskRow(page, "Mow the lawn")).toBeHidden();
  await expect(focused(page)).toBeVisible();
  await page.keyboard.press("z");
  await expect(taskRow(page, "Mow the lawn")).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(focused(page)).toBeVisible();

  await goTo(page, "Ask Bo", "k");
  await page.keyboard.press("x");
  await goTo(page, "Ask Cy");
  await page.keyboard.press("x");
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  // Typed at once, though the palette may not be there yet: no key may reach the tasks below.
  await page.keyboard.type("complete");
  const palette = page.getByRole("dialog", { name: "Search and commands" });
  await expect(palette.getByRole("combobox")).toHaveValue("complete");
  await page.keyboard.press("Enter");
  await expect(palette).toBeHidden();
  await expect(taskRow(page, "Ask Cy")).toBeHidden();
  await expect(note(page)).toContainText("Completed 2 tasks");
  await expect(focused(page)).toBeVisible();

  await page.keyboard.press("g");
  await page.keyboard.press("u");
  await expect(page).toHaveURL(/upcoming/);
  await expect(taskRow(page, "Pay rent at last")).toContainText("Tomorrow");
  await goTo(page, "Pay rent at last", "Tab");
  await page.keyboard.press("w");
  await expect(taskRow(page, "Pay rent at last")).not.toContainText("Tomorrow");
  await expect(focused(page)).toContainText("Pay rent at last");
  await page.keyboard.press("c");
  await expect(taskRow(page, "Pay rent at last")).toBeHidden();
});
