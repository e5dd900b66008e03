import { composer, say } from "../fixtures/chat.ts";
import { addTask, expect, join, taskRow, test } from "../fixtures/test.ts";

test.describe("the chat", () => {
  test.beforeEach(async ({ page }) => {
    await join(page);
    await page.goto("/chat");
  });

  test("welcomes with prompts that can be clicked", async ({ page }) => {
    await expect(page.getByText("Welcome to TaskPilot AI Chat")).toBeVisible();
    for (const prompt of ["Create a task", "List my tasks", "Complete a task"]) {
      await expect(page.getByRole("button", { name: prompt })).toBeVisible();
    }
    await page.getByRole("button", { name: "List my tasks" }).click();
    await expect(page).toHaveURL(/\/chat\/thr_/);
  });

  test("a reminder from the chat stands in the list, and a tick there shows in the chat", async ({
    page,
    context,
  }) => {
    const list = await context.newPage();
    await list.goto("/tasks");

    await say(page, "remind me to buy milk tomorrow at 5pm");
    await expect(page.getByText(/^Added .Buy milk/)).toBeVisible();
    const row = taskRow(list, "Buy milk");
    await expect(row).toContainText("Tomorrow");

    const card = page.getByRole("checkbox", { name: "Buy milk" });
    await expect(card).not.toBeChecked();
    await list.getByRole("checkbox", { name: "Complete Buy milk" }).click();
    await expect(card).toBeChecked();
  });

  test("a tick on the chat's card completes the task in the list", async ({ page, context }) => {
    const list = await context.newPage();
    await list.goto("/tasks");
    await say(page, "add call the dentist");
    await expect(taskRow(list, "Call the dentist")).toBeVisible();
    await page.getByRole("checkbox", { name: "Call the dentist" }).click();
    await expect(taskRow(list, "Call the dentist")).toBeHidden();
  });

  test("a conversation survives a reload, and its address opens it again", async ({ page }) => {
    await say(page, "add water the plants");
    await expect(page.getByText(/^Added .Water the plants/)).toBeVisible();
    await expect(page).toHaveURL(/\/chat\/thr_/);
    await page.reload();
    await expect(page.getByText(/^Added .Water the plants/)).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "Water the plants" })).toBeVisible();
  });

  test("what was typed is still there after a look at the list", async ({ page }) => {
    await composer(page).fill("remind me to finish this sentence");
    await page.getByRole("link", { name: "Tasks", exact: true }).click();
    await expect(page).toHaveURL(/\/tasks/);
    await page.goBack();
    await expect(composer(page)).toHaveValue("remind me to finish this sentence");
  });

  test("nothing is deleted without approval", async ({ page, context }) => {
    const list = await context.newPage();
    await list.goto("/tasks");
    await addTask(list, "Old receipt");
    await expect(taskRow(list, "Old receipt")).toBeVisible();
    await say(page, "delete old receipt");
    await expect(page.getByRole("button", { name: /delete/i }).first()).toBeVisible();
    await expect(taskRow(list, "Old receipt")).toBeVisible();
    await page
      .getByRole("button", { name: /delete/i })
      .first()
      .click();
    await expect(taskRow(list, "Old receipt")).toBeHidden();
  });
});

test("a stranger's conversation is missing", async ({ page, somebodyElse }) => {
  await join(page);
  await page.goto("/chat");
  await say(page, "add my private matter");
  await expect(page).toHaveURL(/\/chat\/thr_/);
  const threadId = page.url().split("/").at(-1) ?? "";

  const other = await somebodyElse();
  await other.goto("/sign-in");
  await other.getByRole("button", { name: "Continue as guest" }).click();
  await expect(other).toHaveURL(/\/tasks/);
  const answer = await other.request.post("/api/v1/chatkit", {
    data: { type: "threads.get_by_id", params: { thread_id: threadId } },
  });
  expect(answer.status()).toBe(404);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("the chat fits the screen, composer above the navigation", async ({ page }) => {
    await join(page);
    await page.goto("/chat");
    await say(page, "remind me to buy milk tomorrow at 5pm");
    await expect(page.getByText(/^Added .Buy milk/)).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    const box = await composer(page).boundingBox();
    const bar = await page.getByRole("link", { name: "Settings" }).last().boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  });
});
