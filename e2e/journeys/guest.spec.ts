import { addTask, expect, signUp, taskRow, test } from "../fixtures/test.ts";

test("a guest signs up and keeps what was made", async ({ page }) => {
  await page.goto("/");
  await page
    .getByRole("link", { name: /get started|start|try|sign in/i })
    .first()
    .click();
  await page.getByRole("button", { name: "Continue as guest" }).click();
  await expect(page).toHaveURL(/\/tasks/);
  await addTask(page, "Made as a guest");
  await expect(taskRow(page, "Made as a guest")).toBeVisible();

  await signUp(page);
  await expect(taskRow(page, "Made as a guest")).toBeVisible();
  await page.reload();
  await expect(taskRow(page, "Made as a guest")).toBeVisible();
});
