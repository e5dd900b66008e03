import { expect, signUp, someAccount, test } from "../fixtures/test.ts";

test("a new person signs up, signs out and signs in again", async ({ page }) => {
  const account = await signUp(page);
  await page.goto("/settings");
  await expect(page.getByRole("main").getByText(account.email)).toBeVisible();
  await expect(page.getByRole("link", { name: "Inbox" })).toContainText("3");

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/(sign-in)?$/);
  await page.goto("/tasks");
  await expect(page).toHaveURL(/\/sign-in/);

  await page.getByLabel("Email").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/tasks/);
});

test("signing out leads to the landing page, also while a change comes from elsewhere", async ({
  page,
  baseURL,
}) => {
  await signUp(page);
  await page.goto("/settings");
  const inbox = page.getByRole("link", { name: "Inbox" });
  await expect(inbox).toContainText("3");

  // The session is over, and the page has not heard yet: a change makes its counts old.
  await page.route("**/settings*", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    const { cookie = "" } = await route.request().allHeaders();
    const answer = await route.fetch({ maxRedirects: 0 });
    const elsewhere = await fetch(`${baseURL}/api/trpc/task.create`, {
      method: "POST",
      headers: { cookie, origin: String(baseURL), "content-type": "application/json" },
      body: JSON.stringify({ json: { title: "Call the plumber" } }),
    });
    expect(elsewhere.ok).toBe(true);
    // Time for the page to hear of it, and to ask if it did ask.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.fulfill({ response: answer });
  });
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\d\/$/);
});

test("whoever is sent to sign in comes back to where they wanted to go", async ({ page }) => {
  await page.goto("/settings?from=bookmark");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole("button", { name: "Continue as guest" }).click();
  await expect(page).toHaveURL(/\/settings\?from=bookmark$/);
});

test("a wrong password is told without saying whether the account exists", async ({ page }) => {
  const { email } = someAccount();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("The email or the password is not right.");
});

test("a link cannot send people to another site after they sign in", async ({ page }) => {
  await page.goto("/sign-in?returnTo=https://evil.example/");
  await page.getByRole("button", { name: "Continue as guest" }).click();
  await expect(page).toHaveURL(/^http:\/\/localhost:\d+\/tasks/);
});

test("the time zone comes from the browser and can be changed", async ({ page }) => {
  await signUp(page);
  await page.goto("/settings");
  await expect(page.getByLabel("Time zone")).toHaveValue("America/New_York");
  const saved = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByLabel("Time zone").selectOption("Europe/Berlin");
  expect((await saved).ok()).toBe(true);
  await page.reload();
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Berlin");
});
