import { call, seedTasks } from "../fixtures/tasks.ts";
import { expect, join, openList, taskRow, test } from "../fixtures/test.ts";

test("a filter is written with help and errors as one types, and used, renamed and deleted", async ({
  page,
}) => {
  await join(page);
  await call(page, "label.create", { name: "waiting" });
  await seedTasks(page, [
    { title: "Pay rent", priority: 1 },
    { title: "Hear from Bo", priority: 1, labelNames: ["waiting"] },
    { title: "Buy milk" },
  ]);
  await openList(page, "/tasks/inbox");
  const sidebar = page
    .getByRole("navigation", { name: "Navigation" })
    .or(page.locator("header nav"));
  await page.getByRole("button", { name: "New filter" }).click();
  const dialog = page.getByRole("dialog", { name: "New filter" });
  const condition = dialog.getByLabel("Condition");
  await expect(dialog.getByText("Join with & (and), | (or) and ! (not).")).toBeVisible();
  await dialog.getByLabel("Name").fill("Mine now");
  await condition.pressSequentially("p1 & (");
  await expect(condition).toHaveAttribute("aria-invalid", "true");
  await condition.fill("p1 & !@wai");
  await dialog.getByRole("list", { name: "Suggestions" }).getByText("@waiting").click();
  await expect(condition).toHaveValue("p1 & !@waiting");
  await expect(condition).toBeFocused();
  await expect(condition).not.toHaveAttribute("aria-invalid", "true");
  await condition.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("heading", { name: "Mine now", level: 1 })).toBeVisible();
  await expect(taskRow(page, "Pay rent")).toBeVisible();
  await expect(taskRow(page, "Hear from Bo")).toHaveCount(0);

  // What no longer fits leaves at once, and what fits now comes.
  await taskRow(page, "Pay rent").getByRole("checkbox").click();
  await expect(taskRow(page, "Pay rent")).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(taskRow(page, "Pay rent")).toBeVisible();

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Edit filter" }).click();
  const change = page.getByRole("dialog", { name: "Edit filter" });
  await change.getByLabel("Name").fill("Mine today");
  await change.getByLabel("Condition").fill("p1 | search: milk");
  await change.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Mine today", level: 1 })).toBeVisible();
  await expect(taskRow(page, "Buy milk")).toBeVisible();

  await page.goto("/tasks/inbox");
  await sidebar.first().getByRole("link", { name: "Mine today" }).click();
  await expect(page).toHaveURL(/\/tasks\/filter\//);
  await page.goto("/tasks/inbox");
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("mine today");
  await expect(page.getByRole("option", { name: "Mine today" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Mine today", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Delete filter" }).click();
  await expect(page).toHaveURL(/\/tasks$/);
  await expect(page.getByRole("link", { name: "Mine today" })).toHaveCount(0);
});
