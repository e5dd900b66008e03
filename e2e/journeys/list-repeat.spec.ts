import type { Page } from "@playwright/test";
import { call, details, note, seedTasks } from "../fixtures/tasks.ts";
import { expect, join, openList, taskRow, test } from "../fixtures/test.ts";

/** A task of every Monday, due on one, with a step that is done and one that is not. */
async function openMondays(page: Page): Promise<void> {
  await join(page);
  const recurrence = { rule: "FREQ=WEEKLY;BYDAY=MO", from: "schedule", anchor: "2030-04-29" };
  const task = { title: "Water the plants", dueDate: "2030-04-29", recurrence };
  const [parent] = await seedTasks(page, [task]);
  const steps = ["Front", "Back"].map((title) => ({ title, parentId: parent?.id }));
  const [front] = await seedTasks(page, steps);
  await call(page, "task.complete", { id: front?.id });
  await openList(page, "/tasks/inbox");
}

test("a repeating task is skipped, moved alone, done and ended by mouse, each taken back", async ({
  page,
}) => {
  await openMondays(page);
  const row = taskRow(page, "Water the plants");
  await expect(row).toContainText("Apr 29, 2030");
  await expect(row).toContainText("1/2");
  const undo = page.getByRole("button", { name: "Undo", exact: true });

  await page.getByRole("link", { name: "Water the plants" }).click();
  const panel = details(page);
  await expect(
    panel.getByText("Comes back Mon, May 6, Mon, May 13, and Mon, May 20."),
  ).toBeVisible();
  await panel.getByRole("button", { name: "Skip this one" }).click();
  await expect(row).toContainText("May 6, 2030");
  await expect(note(page)).toContainText("Moved to its next day");
  await undo.click();
  await expect(row).toContainText("Apr 29, 2030");
  await expect(row).toContainText("1/2");

  await panel.getByLabel("Due date").fill("2030-05-01");
  await expect(row).toContainText("May 1, 2030");
  await expect(panel.getByText(/^Comes back Mon, May 6, /)).toBeVisible();
  await row.getByRole("checkbox").click();
  await expect(row).toContainText("May 6, 2030");
  await expect(row).toContainText("0/2");
  await expect(page.getByRole("checkbox", { name: "Complete Front" }).first()).not.toBeChecked();
  await undo.click();
  await expect(row).toContainText("May 1, 2030");
  await expect(row).toContainText("1/2");

  await panel.getByRole("button", { name: "Stop repeating" }).click();
  await expect(panel.getByRole("button", { name: "Skip this one" })).toBeHidden();
  await row.getByRole("checkbox").click();
  await expect(row).toBeHidden();
  await undo.click();
  await expect(row).toContainText("May 1, 2030");
});

test("its rule is changed by keyboard, in words, and it comes back by it when done", async ({
  page,
}) => {
  await openMondays(page);
  await page.getByRole("link", { name: "Water the plants" }).focus();
  await page.keyboard.press("Enter");
  const repeat = details(page).getByLabel("Repeat");
  await repeat.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("every now and then");
  await page.keyboard.press("Enter");
  await expect(details(page).getByText(/Try something like/)).toBeVisible();
  await expect(repeat).toHaveValue("every now and then");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("every 2 weeks on friday");
  await page.keyboard.press("Enter");
  await expect(details(page).getByText(/^Comes back Fri, May /)).toBeVisible();
  await expect(repeat).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(details(page)).toBeHidden();
  await expect(page.getByRole("link", { name: "Water the plants" })).toBeFocused();
  await page.keyboard.press("c");
  const row = taskRow(page, "Water the plants");
  await expect(row).toContainText(/May \d+, 2030/);
  await expect(page.locator("[data-task]:focus-within")).toBeVisible();
});
