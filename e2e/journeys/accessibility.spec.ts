import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { addTask, expect, join, openList, taskRow, test } from "../fixtures/test.ts";

/** Everything axe knows of WCAG 2.2 A and AA, on the page as it stands, shadow roots included. */
async function expectNoViolations(page: Page): Promise<void> {
  // A colour that is still fading in is no finding.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`,
  );
  expect(found).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    // Without motion: a note that is still fading in has no contrast of its own yet.
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("the front page and the sign-in pages", async ({ page }) => {
      for (const path of ["/", "/sign-in", "/sign-up"]) {
        await page.goto(path);
        await expectNoViolations(page);
      }
    });

    test("the list, its views and the settings", async ({ page }) => {
      await join(page);
      await openList(page);
      await addTask(page, "Buy milk tomorrow 5pm p1 #home @errands");
      await expect(taskRow(page, "Buy milk")).toBeVisible();
      await expectNoViolations(page);
      for (const path of ["/tasks/today", "/tasks/upcoming", "/tasks/trash", "/settings"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectNoViolations(page);
      }
    });

    test("the chat: empty, with a card, asking for approval, and its history", async ({ page }) => {
      await join(page);
      await page.goto("/chat");
      const composer = page.getByPlaceholder("Ask me to manage your tasks...");
      await expect(composer).toBeVisible();
      await expectNoViolations(page);
      await composer.fill("remind me to buy milk tomorrow at 5pm");
      await page.getByRole("button", { name: /^send/i }).click();
      await expect(page.getByRole("checkbox", { name: "Buy milk" })).toBeVisible();
      await composer.fill("delete buy milk");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: "Delete", exact: true })).toBeVisible();
      await expectNoViolations(page);
      await page.getByRole("button", { name: "Chat history" }).click();
      await expect(page.getByRole("button", { name: /^Actions for/ })).toBeVisible();
      await expectNoViolations(page);
    });
  });
}
