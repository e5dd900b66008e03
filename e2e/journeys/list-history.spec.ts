import { composer, say } from "../fixtures/chat.ts";
import { call, details, seedTasks } from "../fixtures/tasks.ts";
import { expect, join, openList, taskRow, test } from "../fixtures/test.ts";

test("the history says who changed what, leads to the conversation, and takes a change back", async ({
  page,
}) => {
  await join(page);
  const [task] = await seedTasks(page, [{ title: "Paint the fence" }]);
  await page.goto("/chat");
  await say(page, "set the priority of paint the fence to p1");
  await expect(page).toHaveURL(/\/chat\/thr_/);
  const thread = new URL(page.url()).pathname;
  await expect(composer(page)).toBeEnabled();
  await call(page, "task.update", { id: task?.id, dueDate: "2030-05-17" });

  await openList(page, "/tasks/inbox");
  const row = taskRow(page, "Paint the fence");
  await page.getByRole("link", { name: "Paint the fence" }).click();
  await details(page).getByRole("button", { name: "History" }).click();
  const entries = details(page).getByRole("list", { name: "History" }).getByRole("listitem");
  await expect(entries).toHaveCount(3);
  await expect(entries.nth(0)).toContainText("due date: none → May 17, 2030");
  await expect(entries.nth(0)).toContainText("You");
  await expect(entries.nth(1)).toContainText("priority: No priority → Priority 1");
  await expect(entries.nth(2)).toContainText("Created");

  await details(page).getByRole("button", { name: "Undo “Changed due date”" }).click();
  await expect(row).not.toContainText("May 17");
  await expect(entries).toHaveCount(4);
  await expect(entries.nth(0)).toContainText("Took a change back");
  await details(page).getByRole("button", { name: "Undo “Changed priority”" }).click();
  await expect(entries).toHaveCount(5);
  await entries.nth(3).getByRole("link", { name: "Assistant" }).click();
  await expect(page).toHaveURL(new RegExp(`${thread}$`));
  await expect(
    page.getByText("set the priority of paint the fence to p1", { exact: true }),
  ).toBeVisible();
});

test("a long history is read to its beginning by keyboard, which never loses its place", async ({
  page,
}) => {
  await join(page);
  const [task] = await seedTasks(page, [{ title: "Draft" }]);
  for (let index = 1; index <= 24; index++) {
    await call(page, "task.update", { id: task?.id, title: `Draft ${index}` });
  }
  await openList(page, "/tasks/inbox");
  await page.getByRole("link", { name: "Draft 24" }).focus();
  await page.keyboard.press("Enter");
  await details(page).getByRole("button", { name: "History" }).focus();
  await page.keyboard.press("Enter");
  const entries = details(page).getByRole("list", { name: "History" }).getByRole("listitem");
  await expect(entries).toHaveCount(20);
  await details(page).getByRole("button", { name: "Show earlier changes" }).focus();
  await page.keyboard.press("Enter");
  await expect(entries).toHaveCount(25);
  await expect(entries.nth(20)).toBeFocused();
  await expect(entries.nth(20)).toContainText("“Draft 3” → “Draft 4”");

  // What a later title has replaced stays, and it is said; the focus stays where one was.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Some of it was changed again since")).toBeVisible();
  await expect(entries.nth(20)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(details(page)).toBeHidden();
  await expect(page.getByRole("link", { name: "Draft 24" })).toBeFocused();
});
