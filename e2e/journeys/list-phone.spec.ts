import { details, seedTasks } from "../fixtures/tasks.ts";
import { expect, join, openList, taskRow, test } from "../fixtures/test.ts";
import { hold, tooSmall } from "../fixtures/touch.ts";

test.use({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });

test("a day's work is done on a phone, with nothing too small to touch", async ({ page }) => {
  await join(page);
  const recurrence = { rule: "FREQ=WEEKLY;BYDAY=MO", from: "schedule", anchor: "2030-04-29" };
  await seedTasks(page, [
    { title: "Water the plants", dueDate: "2030-04-29", recurrence },
    { title: "Ask Bo", projectName: "Work" },
    { title: "Ask Cy" },
  ]);
  await openList(page, "/tasks");
  expect(await tooSmall(page, "main")).toEqual([]);

  // The phone's keyboard takes half of the screen: what one writes into stays in view.
  await page.getByLabel("Add a task").tap();
  await page.setViewportSize({ width: 360, height: 420 });
  await page.getByLabel("Add a task").fill("Call Ana tomorrow p1");
  await expect(page.getByLabel("Add a task")).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: "Add task" })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("list", { name: "Understood" })).toBeInViewport();
  await page.getByRole("button", { name: "Add task" }).tap();
  await expect(taskRow(page, "Call Ana")).toContainText("Tomorrow");
  await page.setViewportSize({ width: 360, height: 800 });

  await page.getByRole("link", { name: "Water the plants" }).tap();
  await expect(details(page).getByLabel("Title")).toHaveValue("Water the plants");
  expect(await tooSmall(page, "[role=dialog]")).toEqual([]);
  const sheet = await details(page).boundingBox();
  expect(sheet).toMatchObject({ x: 0, width: 360 });
  await details(page).getByRole("button", { name: "Skip this one" }).tap();
  await expect(details(page).getByLabel("Due date")).toHaveValue("2030-05-06");
  await details(page).getByRole("button", { name: "Close" }).tap();
  await expect(details(page)).toBeHidden();

  await hold(page, "Ask Bo");
  await page.getByRole("checkbox", { name: "Select Ask Cy" }).tap();
  const bar = page.getByRole("toolbar");
  await expect(bar).toContainText("2 selected");
  expect(await tooSmall(page, "[role=toolbar]")).toEqual([]);
  await bar.getByRole("button", { name: "Move to project" }).tap();
  await page.getByRole("menuitem", { name: "Work" }).tap();
  await expect(page.getByRole("list", { name: "Work" })).toContainText("Ask Cy");
  await hold(page, "Ask Cy");
  await bar.getByRole("button", { name: "Set date" }).tap();
  await page.getByRole("menuitem", { name: "In a week" }).tap();
  await expect(taskRow(page, "Ask Cy")).not.toContainText("Tomorrow");
  await page.getByRole("button", { name: "Undo" }).tap();

  await page.goto("/chat");
  const composer = page.getByPlaceholder("Ask me to manage your tasks...");
  await composer.tap();
  await page.setViewportSize({ width: 360, height: 420 });
  await expect(composer).toBeInViewport({ ratio: 1 });
});
