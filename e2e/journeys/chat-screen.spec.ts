import { composer, say } from "../fixtures/chat.ts";
import { addTask, expect, join, openList, taskRow, test } from "../fixtures/test.ts";

test("the chat beside the list knows what the person is looking at, and is remembered", async ({
  page,
}) => {
  await join(page);
  await openList(page, "/tasks/inbox");
  for (const title of ["Buy milk", "Ring the bank"]) await addTask(page, title);
  await expect(taskRow(page, "Ring the bank")).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+.");
  await expect(composer(page)).toBeFocused();
  await say(page, "what's on my screen?");
  const panel = page.getByRole("complementary", { name: "Assistant" });
  await expect(panel.getByText(/on your screen/).first()).toBeVisible();
  await expect(panel.getByRole("checkbox", { name: "Buy milk" })).toBeVisible();

  // The details of a task stand beside the chat, not over it: one can write while they are open.
  await panel.getByRole("button", { name: "Buy milk" }).click();
  const details = page.getByRole("dialog", { name: "Task details" });
  await expect(details.getByRole("textbox", { name: "Title" })).toBeVisible();
  const edge = async (part: typeof panel) => (await part.boundingBox()) ?? { x: 0, width: 0 };
  const { x, width } = await edge(details);
  expect(x + width).toBeLessThanOrEqual((await edge(panel)).x);
  await composer(page).fill("still here");
  await page.keyboard.press("Escape");

  // What is filed elsewhere is not on this screen, and is left alone.
  await page.goto("/tasks/today");
  await expect(page.locator("[data-task]", { hasText: "Buy milk" })).toHaveCount(0);
  await expect(panel.getByText(/on your screen/).first()).toBeVisible();

  // Remembered by the server too: the first paint has room for it.
  const painted = async () => (await page.request.get("/tasks")).text();
  expect(await painted()).toContain('aria-label="Assistant"');

  await page.keyboard.press("Control+.");
  await expect(panel).toBeHidden();
  await expect(page.getByRole("button", { name: /beside the list/ })).toBeFocused();
  await expect.poll(painted).not.toContain('aria-label="Assistant"');
});

test("a chat with no list beside it says that no tasks are on the screen", async ({ page }) => {
  await join(page);
  await page.goto("/chat");
  await say(page, "complete the ones I'm looking at");
  await expect(page.getByText("No tasks are on the screen.").first()).toBeVisible();
});

test("what was asked about the screen is answered by the page that comes after a reload", async ({
  page,
}) => {
  await join(page);
  await openList(page, "/tasks/inbox");
  await addTask(page, "Buy milk");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+.");
  await expect(composer(page)).toBeFocused();
  // The page goes away before it can say what it shows.
  const isAnswer = (data: string | null) => /client_tool_output/.test(data ?? "");
  await page.route(/chatkit/, (route) =>
    isAnswer(route.request().postData()) ? new Promise(() => {}) : route.fallback(),
  );
  const asked = page.waitForRequest((request) => isAnswer(request.postData()));
  await say(page, "what's on my screen?");
  await asked;
  await page.unroute(/chatkit/);
  await page.reload();
  const panel = page.getByRole("complementary", { name: "Assistant" });
  await expect(panel.getByText(/on your screen/).first()).toBeVisible();
  await expect(panel.getByRole("checkbox", { name: "Buy milk" })).toBeVisible();
});
