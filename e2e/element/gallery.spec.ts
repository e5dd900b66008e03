import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../fixtures/test.ts";

for (const address of [
  "/gallery?scheme=light",
  "/gallery?scheme=dark",
  "/gallery?scheme=light&locale=ar",
]) {
  test(`everything the element draws is accessible: ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByText("The one at the corner").first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

for (const system of ["light", "dark"] as const) {
  test(`light and dark stand side by side on a ${system} system`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto("/gallery");
    const inkOf = async (scheme: string) => {
      const header = page.getByRole("region", { name: `Chat, ${scheme}` }).getByRole("heading");
      return header.first().evaluate((node) => getComputedStyle(node).color);
    };
    expect(await inkOf("light")).toMatch(/^oklch\(0\.[0-4]/);
    expect(await inkOf("dark")).toMatch(/^oklch\(0\.9/);
  });
}

test("a conversation by keyboard alone: tag, send, try again", async ({ page }) => {
  await page.goto("/gallery?scheme=light");
  const message = page.getByRole("textbox", { name: "Message" });
  await message.focus();
  await page.keyboard.type("about @ana");
  await expect(page.getByRole("option", { name: "Call Ana" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(message).toHaveValue("about @Call Ana ");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nobody is here.")).toBeVisible();
  await expect(message).toHaveValue("");
});

test("on a phone every control is large enough for a finger", async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto("/gallery?scheme=light");
  await expect(page.getByRole("button", { name: "Send message" })).toBeVisible();
  for (const name of ["Chat history", "Send message", "Add files", "Tools", "Dictate"]) {
    const box = await page.getByRole("button", { name }).boundingBox();
    expect.soft(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBe(0);
  await context.close();
});
