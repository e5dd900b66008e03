import { composer } from "../fixtures/chat.ts";
import { addTask, expect, join, taskRow, test } from "../fixtures/test.ts";

test("an approval is asked for, refused and given by keyboard alone", async ({ page, context }) => {
  await join(page);
  const list = await context.newPage();
  await list.goto("/tasks");
  await addTask(list, "Old receipt");
  await expect(taskRow(list, "Old receipt")).toBeVisible();

  await page.goto("/chat");
  await expect(composer(page)).toBeVisible();
  const ask = async () => {
    await composer(page).focus();
    await page.keyboard.type("delete old receipt");
    await page.keyboard.press("Enter");
  };
  const tabTo = async (name: string) => {
    const button = page.getByRole("button", { name, exact: true }).last();
    await expect(button).toBeVisible();
    const isFocused = () => button.evaluate((element) => element.matches(":focus"));
    for (let pressed = 0; pressed < 15 && !(await isFocused()); pressed += 1) {
      await page.keyboard.press("Shift+Tab");
    }
    await expect(button).toBeFocused();
    await page.keyboard.press("Enter");
  };

  await ask();
  await tabTo("Cancel");
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  await expect(taskRow(list, "Old receipt")).toBeVisible();

  await ask();
  await tabTo("Delete");
  await expect(taskRow(list, "Old receipt")).toBeHidden();
});
