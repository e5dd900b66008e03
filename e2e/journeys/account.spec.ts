import { addTask, expect, taskRow, test } from "../fixtures/test.ts";

test("an account is deleted by whoever types its name, with all that is in it", async ({
  page,
  account,
  context,
}) => {
  await addTask(page, "Soon gone");
  await expect(taskRow(page, "Soon gone")).toBeVisible();
  await page.goto("/settings");
  await page.getByRole("button", { name: "Delete my account" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete your account and all your data?" });
  await dialog.getByRole("textbox").fill("something else");
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(dialog.getByText("Nothing was deleted")).toBeVisible();
  await dialog.getByRole("textbox").fill(account.email);
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("link", { name: "Get started" })).toBeVisible();

  const second = await context.newPage();
  await second.goto("/tasks");
  await expect(second).toHaveURL(/sign-in/);
  await second.getByLabel("Email").fill(account.email);
  await second.getByLabel("Password", { exact: true }).fill(account.password);
  await second.getByRole("button", { name: "Sign in" }).click();
  await expect(second.getByText("The email or the password is not right.")).toBeVisible();
});
