import { addTask, expect, taskRow, test } from "../fixtures/test.ts";

test.describe("organizing", () => {
  test.beforeEach(async ({ account }) => {
    expect(account.email).toContain("@");
  });

  test("a view is sorted and grouped as chosen, and stays so after a reload", async ({ page }) => {
    await page.goto("/tasks/inbox");
    for (const text of ["Banana p2", "Apple p1", "Cherry p2"]) await addTask(page, text);
    await expect(taskRow(page, "Cherry")).toBeVisible();
    await page.getByRole("button", { name: "Sort and group" }).click();
    await page.getByRole("menuitemradio", { name: "Title" }).click();
    await page.getByRole("menuitemradio", { name: "Priority" }).last().click();
    await page.keyboard.press("Escape");
    const second = page.getByRole("list", { name: "Priority 2" });
    const inOrder = () => second.getByRole("link").allTextContents();
    await expect.poll(inOrder).toEqual(expect.arrayContaining(["Banana", "Cherry"]));
    await page.reload();
    await expect(page.getByRole("list", { name: "Priority 1" })).toContainText("Apple");
    const titles = await inOrder();
    expect(titles.indexOf("Banana")).toBeLessThan(titles.indexOf("Cherry"));
  });

  test("a task is dragged to another day, and one that is empty", async ({ page }) => {
    await page.goto("/tasks/upcoming");
    await addTask(page, "Pack tomorrow");
    const row = taskRow(page, "Pack");
    await expect(row).toContainText("Tomorrow");
    const days = page.locator("[data-section]");
    await row.getByRole("link").dragTo(days.nth(3).getByRole("heading"));
    await expect(days.nth(3)).toContainText("Pack");
  });

  test("a task becomes a subtask by drag and by keyboard, and its parent counts it", async ({
    page,
  }) => {
    await page.goto("/tasks/inbox");
    for (const text of ["Move house", "Call movers", "Pack boxes today"]) await addTask(page, text);
    await expect(taskRow(page, "Pack boxes")).toBeVisible();
    const from = await taskRow(page, "Call movers").boundingBox();
    const to = await taskRow(page, "Move house").boundingBox();
    if (!from || !to) throw new Error("The rows are not shown.");
    await page.mouse.move(from.x + 120, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(from.x + 140, from.y + 10, { steps: 3 });
    await page.mouse.move(to.x + 155, to.y + to.height - 4, { steps: 5 });
    await page.mouse.up();
    await expect(taskRow(page, "Move house")).toContainText("0/1");

    await page.getByRole("link", { name: "Pack boxes" }).focus();
    await page.keyboard.press("Alt+ArrowRight");
    await expect(taskRow(page, "Move house")).toContainText("0/2");
    await page.goto("/tasks/today");
    await expect(taskRow(page, "Pack boxes")).toBeVisible();
  });

  test("the sidebar counts what waits, and the palette acts on the focused task", async ({
    page,
  }) => {
    await page.goto("/tasks/inbox");
    const today = page.getByRole("navigation").getByRole("link", { name: "Today" });
    const before = Number(await today.innerText().then((text) => /\d+/.exec(text)?.[0] ?? 0));
    await addTask(page, "Ring the bell");
    await page.getByRole("link", { name: "Ring the bell" }).focus();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("set date today");
    await page.keyboard.press("Enter");
    await expect(taskRow(page, "Ring the bell")).toContainText("Today");
    await expect(today).toContainText(String(before + 1));
  });
});
