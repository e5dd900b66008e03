import type { Page } from "@playwright/test";
import { composer, say } from "../fixtures/chat.ts";
import { test } from "../fixtures/openai/test.ts";
import { expect, join } from "../fixtures/test.ts";

// One server for all of them, one after another.
test.describe.configure({ mode: "default" });

test.use({ environment: { CHATKIT_DOMAIN_KEY: "domain_pk_e2e" } });

const greeting = "Welcome to TaskPilot AI Chat";
const theirs = (page: Page) => page.locator("openai-chatkit");
const ours = (page: Page) => page.locator("open-chatkit");

/** OpenAI's script has run, and taken the name that both share. */
const theirScriptCame = (page: Page) =>
  page.waitForFunction(() => customElements.get("openai-chatkit") !== undefined);

/** The page's clock, so that nobody has to wait the eight seconds. */
async function openChat(page: Page): Promise<void> {
  await join(page);
  await page.clock.install();
  await page.goto("/chat");
}

test("OpenAI's element is used where it works, and ours is not even loaded", async ({
  page,
  cdn,
}) => {
  cdn.plays("works");
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await openChat(page);
  await expect(page.getByText("OpenAI's element")).toBeVisible();
  await page.clock.fastForward(9_000);
  await expect(page.getByText("OpenAI's element")).toBeVisible();
  await expect(ours(page)).toHaveCount(0);
  expect(loaded.filter((url) => /\/define-/.test(url))).toEqual([]);
  const given = await theirs(page).evaluate((element) => Reflect.get(element, "options").api);
  expect(given).toMatchObject({ url: "/api/v1/chatkit", domainKey: "domain_pk_e2e" });
});

test("ours takes over at once when the script is missing", async ({ page, cdn, complaints }) => {
  cdn.plays("missing");
  await openChat(page);
  await expect(page.getByText(greeting)).toBeVisible();
  expect(complaints.splice(0)).toEqual([
    expect.stringContaining("404"),
    expect.stringContaining("could not be loaded from cdn.platform.openai.com"),
  ]);
  await say(page, "add milk");
  await expect(page.getByText(/^Added .Milk/)).toBeVisible();
  await expect(page).toHaveURL(/\/chat\/thr_/);
  // Nobody waits for it again while the page lives.
  await page.getByRole("link", { name: "Tasks", exact: true }).click();
  await expect(page).toHaveURL(/\/tasks/);
  await page.goBack();
  await expect(page.getByText(/^Added .Milk/)).toBeVisible();
  expect(cdn.asked()).toBe(1);
});

test("ours takes over after eight seconds, under its own name, when theirs is never ready", async ({
  page,
  cdn,
  complaints,
}) => {
  cdn.plays("never ready");
  await openChat(page);
  await theirScriptCame(page);
  await expect(page.getByText("Loading the chat…")).toBeVisible();
  await expect(ours(page)).toHaveCount(0);
  await page.clock.fastForward(8_000);
  await expect(ours(page).getByText(greeting)).toBeVisible();
  expect(complaints.splice(0)).toEqual([
    expect.stringMatching(/not become ready within 8 seconds.*domain allowlist/),
  ]);
  await composer(page).fill("remind me to finish this");
  // Theirs comes too late: what is being written stays.
  await page.evaluate(() => dispatchEvent(new Event("fake-cdn:late")));
  await expect(page.getByText("OpenAI's element")).toHaveCount(0);
  await expect(composer(page)).toHaveValue("remind me to finish this");
});

test("a take-over shows the thread of the address, with what was drafted in it", async ({
  page,
  cdn,
  complaints,
}) => {
  cdn.plays("missing");
  await openChat(page);
  await say(page, "add water the plants");
  await expect(page).toHaveURL(/\/chat\/thr_/);
  await composer(page).fill("and then");
  cdn.plays("never ready");
  await page.reload();
  await theirScriptCame(page);
  await page.clock.fastForward(8_000);
  await expect(ours(page).getByText(/^Added .Water the plants/)).toBeVisible();
  await expect(composer(page)).toHaveValue("and then");
  complaints.splice(0);
});

test("a script that comes after the take-over changes nothing and breaks nothing", async ({
  page,
  cdn,
  complaints,
}) => {
  cdn.plays("held");
  await openChat(page);
  await expect.poll(cdn.asked).toBe(1);
  await page.clock.fastForward(8_000);
  await expect(page.getByText(greeting)).toBeVisible();
  await say(page, "add bread");
  cdn.release();
  await theirScriptCame(page);
  await expect(page.getByText(/^Added .Bread/)).toBeVisible();
  await expect(theirs(page)).toHaveCount(0);
  expect(complaints.splice(0)).toEqual([expect.stringContaining("within 8 seconds")]);
});

test("offline is called offline", async ({ page, context, cdn, complaints }) => {
  cdn.plays("works");
  await join(page);
  await page.goto("/settings");
  await page.getByRole("link", { name: "Chat", exact: true }).hover();
  await context.route("https://cdn.platform.openai.com/**", (route) => route.abort());
  await page.evaluate(() => {
    Object.defineProperty(navigator, "onLine", { get: () => false });
  });
  await page.getByRole("link", { name: "Chat", exact: true }).click();
  await expect(page.getByText(greeting)).toBeVisible();
  expect(complaints.splice(0).at(-1)).toContain("the browser is offline");
});

test("the page may load from OpenAI's CDN, and other pages of the net may not be framed", async ({
  page,
}) => {
  const policy = (await page.goto("/sign-in"))?.headers()["content-security-policy"];
  expect(policy).toContain("script-src 'self' 'nonce-");
  expect(policy).toContain("frame-src https://cdn.platform.openai.com");
});
