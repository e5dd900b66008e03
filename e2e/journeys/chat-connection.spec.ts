import { composer, say } from "../fixtures/chat.ts";
import { expect, join, test } from "../fixtures/test.ts";

test("what is written offline waits, and is sent when the network is back", async ({
  page,
  context,
  complaints,
}) => {
  await join(page);
  await page.goto("/chat");
  await expect(composer(page)).toBeVisible();
  await context.setOffline(true);
  await composer(page).fill("add milk");
  await page.keyboard.press("Enter");
  await expect(page.getByText("add milk")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Added .Milk/)).toBeVisible();
  // The browser tells of the connections that broke.
  expect(complaints.splice(0).filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text))).toEqual(
    [],
  );
});

test("two tabs show the same conversation, and its title stands on both", async ({
  page,
  context,
}) => {
  await join(page);
  await page.goto("/chat");
  await say(page, "add water the plants");
  await expect(page).toHaveURL(/\/chat\/thr_/);
  await expect(page).toHaveTitle("Add water the plants · TaskPilot AI");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText(/^Added .Water the plants/)).toBeVisible();
  await expect(other).toHaveTitle("Add water the plants · TaskPilot AI");
  await other.getByRole("checkbox", { name: "Water the plants" }).click();
  await expect(page.getByRole("checkbox", { name: "Water the plants" })).toBeChecked();

  // Back and forward go from conversation to conversation.
  await page.getByRole("button", { name: "New chat" }).click();
  await expect(page).toHaveURL(/\/chat$/);
  await page.goBack();
  await expect(page.getByText(/^Added .Water the plants/)).toBeVisible();
  await page.goForward();
  await expect(page.getByText("Welcome to TaskPilot AI Chat")).toBeVisible();
});
