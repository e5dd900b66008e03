import { addTask, expect, taskRow, test } from "../fixtures/test.ts";
import { hold, swipe } from "../fixtures/touch.ts";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test("by touch a task is done to the right, and gets another day to the left, and is picked out by resting", async ({
  page,
  account,
}) => {
  expect(account.email).toContain("@");
  await page.goto("/tasks/inbox");
  await addTask(page, "Feed the cat");
  await addTask(page, "Mow the lawn");
  await expect(taskRow(page, "Mow the lawn")).toBeVisible();

  await swipe(page, "Feed the cat", 40);
  await expect(taskRow(page, "Feed the cat")).toBeVisible();
  await swipe(page, "Feed the cat", 130);
  await expect(taskRow(page, "Feed the cat")).toBeHidden();

  await swipe(page, "Mow the lawn", -130);
  const sheet = page.getByRole("dialog", { name: "Reschedule" });
  await expect(sheet).toBeVisible();
  const tomorrow = sheet.getByRole("button", { name: "Tomorrow" });
  const target = await tomorrow.boundingBox();
  expect(target?.height).toBeGreaterThanOrEqual(44);
  await tomorrow.tap();
  await expect(taskRow(page, "Mow the lawn")).toContainText("Tomorrow");

  await hold(page, "Mow the lawn");
  await expect(page.getByRole("checkbox", { name: "Select Mow the lawn" })).toBeChecked();
  const bar = page.getByRole("toolbar");
  await bar.getByRole("button", { name: "Set date" }).tap();
  const menu = page.getByRole("menu");
  await expect(menu).toBeVisible();
  const edges = () => menu.evaluate((each) => each.getBoundingClientRect().toJSON());
  await expect.poll(edges).toMatchObject({ left: 0, right: 360, bottom: 740 });
  await menu.getByRole("menuitem", { name: "Today" }).tap();
  await expect(taskRow(page, "Mow the lawn")).toContainText("Today");

  await page.getByRole("button", { name: "Select" }).tap();
  await page.getByRole("checkbox", { name: "Select Mow the lawn" }).tap();
  const leave = await bar.getByRole("button", { name: "Delete" }).boundingBox();
  expect((leave?.x ?? 360) + (leave?.width ?? 0)).toBeLessThanOrEqual(360);
  await bar.getByRole("button", { name: "Delete" }).tap();
  await expect(taskRow(page, "Mow the lawn")).toBeHidden();
});
