import type { Page } from "@playwright/test";
import { composer } from "../fixtures/chat.ts";
import { expect, join, test } from "../fixtures/test.ts";

const picture =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Lets a file come out of the clipboard, or fall upon the composer. */
async function give(page: Page, way: "paste" | "drop", file: { name: string; type: string }) {
  await composer(page).evaluate(
    (field, { way, name, type, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type }));
      const init = { bubbles: true, cancelable: true, composed: true };
      field.dispatchEvent(
        way === "paste"
          ? new ClipboardEvent("paste", { ...init, clipboardData: data })
          : new DragEvent("drop", { ...init, dataTransfer: data }),
      );
    },
    { way, ...file, base64: picture },
  );
}

test("files are chosen, pasted and dropped, one is called off, and the rest stands in the message after a reload", async ({
  page,
}) => {
  await join(page);
  await page.goto("/chat");
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add files" }).click();
  const notes = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("milk") };
  await (await chosen).setFiles(notes);
  await give(page, "paste", { name: "pasted.png", type: "image/png" });

  // An upload that takes its time shows how far it is, holds the message back, and can be called off.
  const files = page.getByRole("list", { name: "Attachments" });
  await expect(files.getByRole("progressbar")).toHaveCount(0);
  const contents = "**/api/chatkit/attachments/content?*";
  await page.route(contents, (route) => {
    if (route.request().method() === "GET") return route.continue();
  });
  await give(page, "drop", { name: "dropped.png", type: "image/png" });
  await expect(files.getByRole("progressbar", { name: "Uploading dropped.png" })).toBeVisible();
  await composer(page).fill("keep these");
  await expect(page.getByRole("button", { name: "Send message" })).toBeDisabled();
  await page.getByRole("button", { name: "Remove dropped.png" }).click();
  await page.unroute(contents);
  await expect(files.getByRole("listitem")).toHaveText(["notes.txt", "pasted.png"]);
  await page.getByRole("button", { name: "Send message" }).click();
  const sent = async () => {
    await expect(page.getByText("keep these", { exact: true })).toBeVisible();
    await expect(page.getByText("notes.txt", { exact: true })).toBeVisible();
    const shown = page.getByRole("img", { name: "pasted.png" });
    await expect
      .poll(() =>
        shown.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
      )
      .toBe(1);
  };
  await sent();
  await expect(page).toHaveURL(/\/chat\/thr_/);
  await page.reload();
  await sent();
});
