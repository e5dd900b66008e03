import { addTask, expect, taskRow, test } from "../fixtures/test.ts";

test.describe("the list", () => {
  test.beforeEach(async ({ account }) => {
    expect(account.email).toContain("@");
  });

  test("a task is added, edited and ticked, and stays so after a reload", async ({ page }) => {
    await addTask(page, "Water the plants");
    await expect(taskRow(page, "Water the plants")).toBeVisible();

    await taskRow(page, "Water the plants").hover();
    await page.getByRole("button", { name: "Edit Water the plants" }).click();
    await page.getByLabel("Title").fill("Water the orchids");
    await page.getByLabel("Date").fill("2030-05-17");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(taskRow(page, "Water the orchids")).toContainText("May 17, 2030");

    await page.reload();
    await expect(taskRow(page, "Water the orchids")).toContainText("May 17, 2030");
    await page.getByRole("checkbox", { name: "Complete Water the orchids" }).click();
    await expect(taskRow(page, "Water the orchids")).toBeHidden();

    await page.getByRole("link", { name: "Completed" }).click();
    await expect(taskRow(page, "Water the orchids")).toBeVisible();
    await page.reload();
    await page.getByRole("checkbox", { name: "Complete Water the orchids" }).click();
    await page.getByRole("link", { name: "Tasks", exact: true }).click();
    await expect(taskRow(page, "Water the orchids")).toBeVisible();
  });

  test("a deleted task comes back with Undo", async ({ page }) => {
    await addTask(page, "Call the bank");
    await taskRow(page, "Call the bank").hover();
    await page.getByRole("button", { name: "Delete Call the bank" }).click();
    await expect(taskRow(page, "Call the bank")).toBeHidden();

    await page.getByRole("button", { name: "Undo" }).click();
    await expect(taskRow(page, "Call the bank")).toBeVisible();
    await page.reload();
    await expect(taskRow(page, "Call the bank")).toBeVisible();
  });

  test("quick add understands date, time, priority and label, and says so as one types", async ({
    page,
  }) => {
    await page.getByLabel("Add a task").fill("Buy milk tomorrow 5pm p1 @errands");
    const understood = page.getByRole("list", { name: /understood/i });
    await expect(understood).toContainText("Tomorrow");
    await expect(understood).toContainText("errands");
    await page.getByRole("button", { name: "Add task" }).click();

    const row = taskRow(page, "Buy milk");
    await expect(row).toContainText("Tomorrow");
    await expect(row).toContainText("5:00");
    await expect(row.getByText("tomorrow 5pm")).toBeHidden();
  });

  test("a change in one tab shows in the other without a reload", async ({ page, context }) => {
    const second = await context.newPage();
    await second.goto("/tasks");
    await addTask(page, "Seen in both");
    await expect(taskRow(second, "Seen in both")).toBeVisible();

    await second.getByRole("checkbox", { name: "Complete Seen in both" }).click();
    await expect(taskRow(page, "Seen in both")).toBeHidden();
  });

  test("works by keyboard alone", async ({ page }) => {
    await page.getByLabel("Add a task").focus();
    await page.keyboard.type("Stretch");
    await page.keyboard.press("Enter");
    const tick = page.getByRole("checkbox", { name: "Complete Stretch" });
    await expect(tick).toBeVisible();
    await tick.focus();
    await page.keyboard.press("Space");
    await expect(taskRow(page, "Stretch")).toBeHidden();
  });
});

test("a second person sees nothing of the first", async ({ page, account, somebodyElse }) => {
  expect(account.name).toBe("Ada Lovelace");
  await addTask(page, "My secret");
  await expect(taskRow(page, "My secret")).toBeVisible();

  const other = await somebodyElse();
  await other.goto("/tasks");
  await other.getByRole("button", { name: "Continue as guest" }).click();
  await expect(other).toHaveURL(/\/tasks/);
  await expect(other.getByRole("heading", { name: "Tasks", level: 1 })).toBeVisible();
  await expect(other.getByText("My secret")).toBeHidden();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("the list fits, and its targets are large enough to touch", async ({ page, account }) => {
    expect(account.name).toBe("Ada Lovelace");
    await addTask(page, "A title long enough to need more than one line on a small screen");
    const row = taskRow(page, "A title long enough");
    await expect(row).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    const edit = await row.getByRole("button", { name: /^Edit/ }).boundingBox();
    expect(Math.min(edit?.width ?? 0, edit?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await page.getByRole("link", { name: "Settings" }).click();
    await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  });
});
