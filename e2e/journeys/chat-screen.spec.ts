import { say } from "../fixtures/chat.ts";
import { expect, signUp, test } from "../fixtures/test.ts";

test("a chat with no list beside it says that no tasks are on the screen", async ({ page }) => {
  await signUp(page);
  await page.goto("/chat");
  await say(page, "complete the ones I'm looking at");
  await expect(page.getByText("No tasks are on the screen.").first()).toBeVisible();
});
