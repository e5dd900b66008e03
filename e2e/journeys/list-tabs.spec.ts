import type { Page, Route } from "@playwright/test";
import { call, details, note, seedTasks } from "../fixtures/tasks.ts";
import { expect, join, openList, taskRow, test } from "../fixtures/test.ts";

/** Opens the editor of a task in its row. */
async function edit(page: Page, title: string): Promise<void> {
  await page.getByRole("link", { name: title }).focus();
  await page.keyboard.press("e");
  await expect(page.getByRole("textbox", { name: "Title" })).toBeFocused();
}

/** The browser complains of each request that fails, which here they are made to. */
const otherThanFailed = (complaints: string[]) =>
  complaints.splice(0).filter((text) => !text.startsWith("Failed to load resource"));

test("two tabs that edit one task keep what each has changed", async ({ page, context }) => {
  await join(page);
  await seedTasks(page, [{ title: "Pay rent" }]);
  const second = await context.newPage();
  await openList(page, "/tasks/inbox");
  await openList(second, "/tasks/inbox");
  await edit(page, "Pay rent");
  await edit(second, "Pay rent");
  await page.getByLabel("Title").fill("Pay the rent");
  await second.getByLabel("Due date").fill("2030-05-17");
  await second.getByLabel("Priority").selectOption("1");
  await second.getByRole("button", { name: "Save" }).click();
  await expect(taskRow(second, "Pay rent")).toContainText("May 17, 2030");
  await page.getByLabel("Title").press("Enter");
  for (const tab of [page, second]) {
    await expect(taskRow(tab, "Pay the rent")).toContainText("May 17, 2030");
  }
  // The details save field by field, and take in what comes from elsewhere while one writes.
  await page.getByRole("link", { name: "Pay the rent" }).click();
  await details(page).getByLabel("Title").fill("Pay the rent at last");
  await second.getByRole("link", { name: "Pay the rent" }).focus();
  await second.keyboard.press("3");
  await expect(details(page).getByLabel("Priority")).toHaveValue("3");
  await details(page).getByLabel("Title").press("Enter");
  await expect(taskRow(second, "Pay the rent at last")).toContainText("May 17, 2030");
});

test("a task deleted elsewhere says so to whoever is writing in it, who loses nothing", async ({
  page,
  complaints,
}) => {
  await join(page);
  const [row, panel] = await seedTasks(page, [{ title: "Pay rent" }, { title: "Call Ana" }]);
  await openList(page, "/tasks/inbox");
  await edit(page, "Pay rent");
  await page.keyboard.type(" by friday");
  await call(page, "task.remove", { id: row?.id });
  const form = page.getByRole("form", { name: "Edit Pay rent" });
  await expect(form.getByText("This task is in the trash.")).toBeVisible();
  await expect(form.getByLabel("Title")).toHaveValue("Pay rent by friday");
  await form.getByRole("button", { name: "Restore" }).click();
  await expect(form.getByText("This task is in the trash.")).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(taskRow(page, "Pay rent by friday")).toBeVisible();

  await page.getByRole("link", { name: "Call Ana" }).click();
  await details(page).getByLabel("Title").fill("Call Ana about the key");
  await call(page, "task.remove", { id: panel?.id });
  await expect(details(page).getByText("This task is in the trash.")).toBeVisible();
  await expect(details(page).getByLabel("Title")).toHaveValue("Call Ana about the key");
  await details(page).getByLabel("Title").press("Enter");
  await expect(note(page)).toContainText("That task is no longer there.");
  await expect(details(page).getByLabel("Title")).toHaveValue("Call Ana about the key");
  await details(page).getByRole("button", { name: "Restore" }).click();
  await expect(details(page).getByText("This task is in the trash.")).toBeHidden();
  await details(page).getByLabel("Title").press("Enter");
  await expect(taskRow(page, "Call Ana about the key")).toBeVisible();
  expect(otherThanFailed(complaints)).toEqual([]);
});

test("a request that fails is taken back with a message, and what was typed stays", async ({
  page,
  complaints,
}) => {
  await join(page);
  await seedTasks(page, [{ title: "Pay rent" }]);
  await openList(page, "/tasks/inbox");
  const failing = async (how: (route: Route) => Promise<void>, doing: () => Promise<void>) => {
    const changes = (url: URL) => /task\.(create|update|complete|remove)/.test(url.pathname);
    await page.route(changes, how);
    await doing();
    await page.unroute(changes);
  };
  const cut = (route: Route) => route.abort("connectionreset");
  const broken = (route: Route) => route.fulfill({ status: 500, body: "<h1>Broken</h1>" });

  const field = page.getByLabel("Add a task");
  await failing(cut, async () => {
    await field.fill("Buy milk tomorrow p1");
    await field.press("Enter");
    await expect(note(page)).toContainText("The server cannot be reached. Nothing was changed.");
    await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
    await expect(field).toHaveValue("Buy milk tomorrow p1");
    await expect(page.getByRole("link", { name: "Buy milk" })).toHaveCount(0);
  });
  await field.press("Enter");
  await expect(taskRow(page, "Buy milk")).toContainText("Tomorrow");
  await expect(field).toHaveValue("");

  await failing(broken, async () => {
    await edit(page, "Pay rent");
    await page.keyboard.type(" by friday");
    await page.keyboard.press("Enter");
    await expect(note(page)).toContainText("Nothing was changed.");
    const form = page.getByRole("form", { name: /^Edit Pay rent/ });
    await expect(form.getByLabel("Title")).toHaveValue("Pay rent by friday");
  });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(taskRow(page, "Pay rent by friday")).toBeVisible();

  await failing(cut, async () => {
    await page.getByRole("link", { name: "Pay rent by friday" }).click();
    const panel = details(page);
    await panel.getByLabel("Repeat").fill("every friday");
    await panel.getByLabel("Repeat").press("Enter");
    await expect(note(page)).toContainText("The server cannot be reached.");
    await expect(panel.getByLabel("Repeat")).toHaveValue("every friday");
    await panel.getByRole("button", { name: "Add notes" }).click();
    await panel.getByRole("textbox", { name: "Notes" }).fill("IBAN in the drawer");
    await panel.getByLabel("Title").focus();
    await expect(panel.getByRole("textbox", { name: "Notes" })).toHaveValue("IBAN in the drawer");
    await panel.getByLabel("Add a subtask").fill("Ask Ana");
    await panel.getByLabel("Add a subtask").press("Enter");
    await expect(panel.getByLabel("Add a subtask")).toHaveValue("Ask Ana");
    await page.keyboard.press("Escape");
    await taskRow(page, "Pay rent by friday").getByRole("checkbox").click();
    await expect(taskRow(page, "Pay rent by friday")).toBeVisible();
  });
  expect(otherThanFailed(complaints)).toEqual([]);
});

test("what is done without a network is kept, and sent when it is back", async ({
  page,
  context,
  complaints,
}) => {
  await join(page);
  await openList(page, "/tasks/inbox");
  const field = page.getByLabel("Add a task");
  await field.fill("Before the tunnel");
  await field.press("Enter");
  await expect(taskRow(page, "Before the tunnel")).toBeVisible();
  await context.setOffline(true);
  await field.fill("In the tunnel p1");
  await field.press("Enter");
  await expect(taskRow(page, "In the tunnel")).toBeVisible();
  await taskRow(page, "Before the tunnel").getByRole("checkbox").click();
  await expect(taskRow(page, "Before the tunnel")).toBeHidden();
  const saved = page.waitForResponse(/task\.complete/);
  await context.setOffline(false);
  expect((await saved).ok()).toBe(true);
  await page.reload();
  await expect(taskRow(page, "In the tunnel")).toBeVisible();
  await expect(taskRow(page, "Before the tunnel")).toBeHidden();
  expect(otherThanFailed(complaints)).toEqual([]);
});

test("a page that was refused the stream of changes, as while a server restarts, follows again", async ({
  page,
  complaints,
}) => {
  await join(page);
  let asked = 0;
  await page.route(/changes\.onChange/, (route) =>
    ++asked === 1 ? route.fulfill({ status: 502 }) : route.continue(),
  );
  await openList(page, "/tasks/inbox");
  await call(page, "task.create", { title: "Made meanwhile" });
  await expect(taskRow(page, "Made meanwhile")).toBeVisible();
  expect(asked).toBe(2);
  expect(otherThanFailed(complaints)).toEqual([]);
});
