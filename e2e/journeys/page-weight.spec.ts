import { gzipSync } from "node:zlib";
import { seedTasks } from "../fixtures/tasks.ts";
import { expect, openList, taskRow, test } from "../fixtures/test.ts";

/** In kilobytes: what the page may weigh, as much as it does. */
const most = 150;

test(`a first visit to the list asks for at most ${most} KB of JavaScript`, async ({
  account,
  page,
}) => {
  expect(account.email).not.toBe("");
  const html = await (await page.request.get("/tasks")).text();
  const scripts = [...new Set(html.match(/\/assets\/[\w.-]+\.js/g))];
  const sizes = await Promise.all(
    scripts.map(async (path) => gzipSync(await (await page.request.get(path)).body()).length),
  );
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  // As little as React and the router alone would mean that the page was not read right.
  expect(kilobytes).toBeGreaterThan(100);
  expect(kilobytes).toBeLessThanOrEqual(most);
});

test("a list comes to life without a format for dates, whose first is slow to make", async ({
  account,
  page,
}) => {
  expect(account.email).not.toBe("");
  await seedTasks(page, [
    { title: "Pay the rent", dueDate: "2032-03-29", dueTime: "17:00" },
    { title: "Water the plants", dueDate: "2032-04-02" },
  ]);
  await page.addInitScript(() => {
    const { DateTimeFormat } = Intl;
    Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
      construct(target, given) {
        document.documentElement.dataset.formats = JSON.stringify(given);
        return Reflect.construct(target, given);
      },
    });
  });
  await openList(page, "/tasks");
  await expect(taskRow(page, "Pay the rent")).toContainText("Mar 29, 2032");
  await expect(page.locator("html")).not.toHaveAttribute("data-formats");
});
