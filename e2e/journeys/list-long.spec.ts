import { note, seedTasks } from "../fixtures/tasks.ts";
import { expect, openList, taskRow, test } from "../fixtures/test.ts";

const titles = Array.from({ length: 500 }, (_, index) => `Task ${String(index).padStart(3, "0")}`);
/** Every second one needs several lines, so that no height can be guessed. */
const long = (title: string, index: number) =>
  index % 2 ? `${title} ${"and more ".repeat(30)}` : title;

test("in a long list the focus is kept where it is scrolled away from, and the arrows bring it back", async ({
  page,
  account,
}) => {
  expect(account.email).toContain("@");
  for (const start of [0, 100, 200, 300, 400]) {
    const tasks = titles.map((title, index) => ({ title: long(title, index) }));
    await seedTasks(page, tasks.slice(start, start + 100));
  }
  await page.goto("/tasks/inbox");
  const toTheEnd = () => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(async () => {
    await toTheEnd();
    await expect(taskRow(page, "Task 499")).toBeInViewport({ timeout: 200 });
  }).toPass();
  expect(await page.getByRole("main").getByRole("listitem").count()).toBeLessThan(100);
  await expect(taskRow(page, "Task 499")).toHaveAttribute("aria-setsize", "503");
  await expect(taskRow(page, "Task 499")).toHaveAttribute("aria-posinset", "503");

  const focused = page.locator("[data-task]:focus-within");
  await taskRow(page, "Task 480").getByRole("link").focus();
  for (const [key, title] of [
    ["k", "Task 479"],
    ["j", "Task 480"],
  ] as const) {
    await page.evaluate(() => scrollTo(0, 0));
    await expect(focused).not.toBeInViewport();
    await page.keyboard.press(key);
    await expect(focused).toContainText(title);
    await expect(focused).toBeInViewport({ ratio: 1 });
  }
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press("k");
  await expect(focused).toContainText("Task 479");
  await expect(focused).toBeInViewport({ ratio: 1 });
});

test("of a list that is there whole only what is near the view is drawn, and of a row only what is pointed at", async ({
  page,
  account,
}) => {
  expect(account.email).toContain("@");
  await seedTasks(
    page,
    titles.slice(0, 90).map((title) => ({ title })),
  );
  await page.goto("/tasks/inbox");
  const last = taskRow(page, "Task 089");
  const isDrawn = () =>
    last
      .getByRole("link")
      .evaluate((link) => link.checkVisibility({ contentVisibilityAuto: true }));
  await expect(last).toBeAttached();
  expect(await isDrawn()).toBe(false);
  await last.getByRole("link").focus();
  await expect(last).toBeInViewport({ ratio: 1 });
  expect(await isDrawn()).toBe(true);

  const edit = last.getByRole("button", { name: "Edit Task 089" });
  await expect(edit.locator("svg")).toBeHidden();
  await last.hover();
  await expect(edit.locator("svg")).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(edit.locator("svg")).toBeHidden();
  await page.keyboard.press("Tab");
  await expect(edit).toBeFocused();
  await expect(edit.locator("svg")).toBeVisible();
});

test("by the arrows a list follows line by line, and no line is under an edge of the view", async ({
  page,
  account,
}) => {
  expect(account.email).toContain("@");
  await seedTasks(
    page,
    titles.slice(0, 60).map((title) => ({ title })),
  );
  await page.goto("/tasks/inbox");
  await taskRow(page, "Task 000").getByRole("link").focus();
  const focused = page.locator("[data-task]:focus-within");
  const placeOf = async () => ({
    scrolled: await page.evaluate(() => scrollY),
    box: await focused.boundingBox(),
  });
  let before = await placeOf();
  for (const title of titles.slice(1, 40)) {
    await page.keyboard.press("ArrowDown");
    await expect(focused).toContainText(title);
    const now = await placeOf();
    expect(now.scrolled - before.scrolled).toBeLessThan(100);
    expect(now.box?.y).toBeLessThan(720 - 96);
    before = now;
  }
  expect(before.scrolled).toBeGreaterThan(500);
});

test("all that is overdue comes to today at once, also what is not loaded yet, and goes back at once", async ({
  page,
  account,
}) => {
  expect(account.email).toContain("@");
  const overdue = titles.slice(0, 220).map((title) => ({ title, dueDate: "2020-01-01" }));
  for (const start of [0, 110]) await seedTasks(page, overdue.slice(start, start + 110));
  await openList(page, "/tasks/today");
  await page.getByRole("button", { name: "Reschedule all to today" }).click();
  await expect(note(page)).toContainText("Changed 220 tasks");
  await expect(page.getByRole("heading", { name: "Overdue" })).toBeHidden();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Overdue" })).toBeVisible();
});
