import type { Page } from "@playwright/test";
import { addTask, expect, taskRow, test } from "../fixtures/test.ts";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

/**
 * A finger that takes a row, draws it aside by so many pixels and rests there before it lets go. By its
 * timestamps it is no faster than a person's: after a fling the browser would swallow the next touch.
 */
async function swipe(page: Page, title: string, by: number): Promise<void> {
  const box = await taskRow(page, title).boundingBox();
  if (!box) throw new Error(`${title} is not shown.`);
  const session = await page.context().newCDPSession(page);
  const at = (x: number) => [{ x, y: box.y + box.height / 2 }];
  const start = box.x + box.width / 2;
  let timestamp = Date.now() / 1000 - 1;
  const send = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) => {
    timestamp += 0.1;
    const touchPoints = x === undefined ? [] : at(x);
    return session.send("Input.dispatchTouchEvent", { type, touchPoints, timestamp });
  };
  await send("touchStart", start);
  for (const part of [0.2, 0.5, 0.8, 1, 1, 1]) await send("touchMove", start + by * part);
  await send("touchEnd");
}

/** A finger that rests on a row until that means something. */
async function hold(page: Page, title: string): Promise<void> {
  const box = await taskRow(page, title).boundingBox();
  if (!box) throw new Error(`${title} is not shown.`);
  const session = await page.context().newCDPSession(page);
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await expect(page.getByRole("toolbar")).toBeVisible();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

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
