import type { Page } from "@playwright/test";
import { expect, taskRow, test } from "../fixtures/test.ts";

/** Five hundred tasks over the wire: typing them in would take the day. */
async function addMany(page: Page): Promise<void> {
  const title = (index: number) => `Number ${String(index).padStart(3, "0")}`;
  const tasks = Array.from({ length: 500 }, (_, index) => ({ title: title(index) }));
  const answer = await page.request.post("/api/trpc/task.createMany", {
    data: { json: { tasks } },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.ok()).toBe(true);
}

test("a list of five hundred tasks is light, and whole by keyboard", async ({ page, account }) => {
  expect(account.email).toContain("@");
  await addMany(page);
  await page.goto("/tasks/inbox");
  await expect(taskRow(page, "Number 000")).toBeVisible();
  // Row after row comes as one scrolls, and few are drawn at a time.
  const rows = page.locator("[data-task]");
  await expect(async () => {
    await page.mouse.wheel(0, 20_000);
    await expect(taskRow(page, "Number 499")).toBeVisible({ timeout: 500 });
  }).toPass({ intervals: [100] });
  expect(await rows.count()).toBeLessThan(120);
  const last = taskRow(page, "Number 499");
  const place = Number(await last.getAttribute("aria-posinset"));
  expect(await last.getAttribute("aria-setsize")).toBe(String(place));

  // The focus stays with its row, wherever the page is scrolled to, and goes on from there.
  await page.getByRole("link", { name: "Number 499" }).focus();
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(page.getByRole("link", { name: "Number 499" })).toBeFocused();
  await page.keyboard.press("k");
  await expect(page.getByRole("link", { name: "Number 498" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Number 498" })).toBeInViewport();
  await page.keyboard.press("c");
  await expect(page.getByRole("link", { name: "Number 498" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Number 499" })).toBeFocused();
});
