import type { Page } from "@playwright/test";
import { composer, say } from "../fixtures/chat.ts";
import { test } from "../fixtures/openai/test.ts";
import { expect, join } from "../fixtures/test.ts";

// One server for all of them, one after another.
test.describe.configure({ mode: "default" });

test.use({ environment: { OPENAI_API_KEY: "sk-e2e", CHATKIT_MODELS: "quick,careful" } });

const answers = (page: Page) => page.locator("openai-chatkit .said");
const stop = (page: Page) => page.getByRole("button", { name: "Stop response" });

test("a reload in mid-answer, and another tab, take it up where it is: nothing lost or doubled", async ({
  page,
  context,
  openai,
}) => {
  await join(page);
  await page.goto("/chat");
  openai.model.answers("One two ", "three four.");
  await say(page, "count");
  await expect(answers(page)).toHaveText("One two");
  await expect(page).toHaveURL(/\/chat\/thr_/);

  await page.reload();
  const other = await context.newPage();
  await other.goto(page.url());
  for (const each of [page, other]) {
    await expect(answers(each)).toHaveText("One two");
    await expect(stop(each)).toBeVisible();
  }
  openai.model.goOn();
  for (const each of [page, other]) {
    await expect(answers(each)).toHaveText("One two three four.");
    await expect(stop(each)).toBeHidden();
    await expect(each.getByText("count", { exact: true })).toHaveCount(1);
  }
  expect(openai.model.asked).toHaveLength(1);
});

test("what is written during an answer waits for its end; Stop ends it", async ({
  page,
  openai,
}) => {
  await join(page);
  await page.goto("/chat");
  openai.model.answers("So far ", "so good.");
  await say(page, "hello");
  await expect(answers(page)).toHaveText("So far");
  await composer(page).fill("and then?");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Waiting to be sent")).toBeVisible();
  await stop(page).click();
  await expect(page.getByText("Waiting to be sent")).toBeHidden();
  openai.model.goOn();
  await expect(answers(page)).toHaveText(["So far", "So far so good."]);
});

test("the model that is chosen in the composer answers", async ({ page, openai }) => {
  await join(page);
  await page.goto("/chat");
  openai.model.answers("Done.", "");
  openai.model.goOn();
  const chosen = page.getByRole("button", { name: "Model: quick" });
  await chosen.focus();
  await page.keyboard.press("Enter");
  const menu = page.getByRole("menu", { name: "Model" });
  await expect(menu.getByRole("menuitemradio")).toHaveText(["quick", "careful"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(menu).toBeHidden();
  await expect(page.getByRole("button", { name: "Model: careful" })).toBeFocused();
  await say(page, "think hard");
  await expect(answers(page)).toHaveText("Done.");
  expect(openai.model.asked.at(-1)).toBe("careful");
});
