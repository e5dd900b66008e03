import { composer } from "../fixtures/chat.ts";
import { addTask, expect, join, openList, taskRow, test } from "../fixtures/test.ts";

test("@ finds a task; the tag shows a preview when pointed at, and opens the task", async ({
  page,
}) => {
  await join(page);
  await openList(page);
  await addTask(page, "Renew the passport tomorrow 9am");
  await expect(taskRow(page, "Renew the passport")).toBeVisible();
  await page.goto("/chat");
  await composer(page).pressSequentially("@passp");
  await expect(page.getByRole("option", { name: /Renew the passport/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("is done");
  await page.keyboard.press("Enter");
  const tag = page.getByRole("button", { name: "@Renew the passport" });
  await expect(page.getByText(/^Done:/)).toBeVisible();
  await tag.hover();
  await expect(page.getByRole("tooltip")).toContainText("9:00 AM");
  await tag.click();
  await expect(page).toHaveURL(/\/tasks\?task=/);
});
