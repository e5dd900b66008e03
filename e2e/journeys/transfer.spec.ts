import { readFile } from "node:fs/promises";
import { addTask, expect, taskRow, test } from "../fixtures/test.ts";

const todoist = [
  "TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT,DEADLINE,DEADLINE_LANG",
  "meta,view_style=list,,,,,,,,,,,,",
  "task,Paint the door @weekend,Blue,1,1,Ada (1),,every saturday 10am,en,Europe/Berlin,,,,",
  "note,The second tin is in the cellar,,,,Ada (1),,2026-01-05T10:00:00Z,,,,,,",
  "section,Garden,,,,,,,,,,,,",
  "task,Repot the basil,,4,1,Ada (1),,,,,,,,",
  "task,Ring the bell,,4,1,Ada (1),,jetzt oder nie,de,,,,,",
].join("\r\n");

const fileOf = (name: string, text: string) => ({
  ...{ name, mimeType: "text/csv" },
  buffer: Buffer.from(text),
});

test("a project of Todoist comes in, once, and goes out again in one step", async ({
  page,
  account,
}) => {
  expect(account.email).toContain("@");
  await page.keyboard.press("Control+k");
  await page.getByRole("option", { name: "Import tasks" }).click();
  const choose = page.getByLabel("Choose files");
  await choose.setInputFiles(fileOf("Home.csv", todoist));
  await expect(page.getByText("“jetzt oder nie” was not understood")).toBeVisible();
  await expect(page.getByText("Line 7")).toBeVisible();
  await expect(page.getByText("every Saturday")).toBeVisible();
  await page.getByRole("button", { name: "Import 4 tasks" }).click();
  await expect(page.getByText("Imported 4 tasks")).toBeVisible();

  await page.getByRole("link", { name: "Show them" }).click();
  await expect(taskRow(page, "Paint the door")).toContainText("weekend");
  await expect(taskRow(page, "Repot the basil")).toBeVisible();

  await page.goto("/settings/import");
  await choose.setInputFiles(fileOf("Home.csv", todoist));
  await expect(page.getByText("There is nothing new in it")).toBeVisible();
  await page.getByRole("button", { name: "Choose other files" }).click();
  await choose.setInputFiles(fileOf("Work.csv", todoist));
  await page.getByRole("button", { name: "Import 4 tasks" }).click();
  await page.getByRole("button", { name: "Undo the import" }).click();
  await expect(page.getByText("The import was undone")).toBeVisible();
  await page.goto("/tasks");
  await expect(taskRow(page, "Paint the door")).toHaveCount(1);
});

test("everything goes out as a file that another account takes in", async ({
  page,
  account,
  somebodyElse,
}) => {
  expect(account.email).toContain("@");
  await addTask(page, "Water the ferns every friday p1 #Home @green");
  await expect(taskRow(page, "Water the ferns")).toBeVisible();
  await page.goto("/settings");
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export everything" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^taskpilot-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await download.path(), "utf8");
  const table = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export tasks as a table" }).click();
  expect(await readFile(await (await table).path(), "utf8")).toContain("Water the ferns");

  const other = await somebodyElse();
  await other.goto("/settings/import");
  await other.getByRole("button", { name: "Continue as guest" }).click();
  await other.getByLabel("Choose files").setInputFiles(fileOf("taskpilot.json", text));
  await other.getByRole("button", { name: /^Import \d tasks/ }).click();
  await other.getByRole("link", { name: "Show them" }).click();
  await expect(other.getByRole("heading", { name: "Home" })).toBeVisible();
  await expect(taskRow(other, "Water the ferns")).toContainText("green");
});
