import type { Page } from "@playwright/test";
import { test } from "../fixtures/openai/test.ts";
import { addTask, expect, join, openList, taskRow } from "../fixtures/test.ts";

test.describe.configure({ mode: "default" });

test.use({ environment: { CHATKIT_WORKFLOW_ID: "wf_e2e", OPENAI_API_KEY: "sk-e2e" } });

/** The element as the fake of OpenAI's script makes it. */
type Fake = {
  secret: string;
  options: {
    api: { getClientSecret: (current: string | null) => Promise<string> };
    onClientTool: (call: { name: string; params: object }) => Promise<object>;
  };
};

const element = (page: Page) => page.locator("openai-chatkit");
const isReady = (page: Page) => expect(page.getByText("OpenAI's element")).toBeVisible();
const nextSecret = (page: Page, current: string | null) =>
  element(page).evaluate(
    (fake: unknown, given) => (fake as Fake).options.api.getClientSecret(given),
    current,
  );
/** The workflow calls a tool in the page. */
const callTool = (page: Page, name: string, params: object) =>
  element(page).evaluate((fake: unknown, call) => (fake as Fake).options.onClientTool(call), {
    name,
    params,
  });

const search = {
  ...{ purpose: "show", words: null, status: "open", due: null, from: null, to: null },
  ...{ project: null, label: null, priority: null, repeating: null, ids: null, limit: 20 },
};

test("a session is OpenAI's, for this person, used again until shortly before it ends", async ({
  page,
  openai,
}) => {
  await join(page);
  openai.lasts(600);
  await page.goto("/chat");
  await isReady(page);
  const first = await element(page).evaluate((fake: unknown) => (fake as Fake).secret);
  expect(await nextSecret(page, first)).toBe(first);
  openai.lasts(30);
  const short = await nextSecret(page, null);
  expect(await nextSecret(page, short)).not.toBe(short);
  const { user, workflow } = openai.sessions.at(-1) ?? {};
  expect(workflow).toBe("wf_e2e");
  expect(new Set(openai.sessions.map((session) => session.user))).toEqual(new Set([user]));
  expect(await page.content()).not.toContain("wf_e2e");
});

test("the workflow reaches the same tasks through the page, and sees the screen", async ({
  page,
  openai,
}) => {
  openai.lasts(600);
  await join(page);
  await openList(page);
  await addTask(page, "Buy milk");
  await expect(taskRow(page, "Buy milk")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+.");
  await isReady(page);
  const found = (await callTool(page, "find_tasks", { ...search, words: "milk" })) as {
    tasks: { id: string; title: string }[];
  };
  expect(found.tasks).toMatchObject([{ title: "Buy milk" }]);
  const ids = found.tasks.map(({ id }) => id);
  const screen = (await callTool(page, "see_screen", {})) as { view: string; tasks: string[] };
  expect(screen.view).toBe("Tasks");
  expect(screen.tasks).toContain(ids[0]);
  await callTool(page, "complete_tasks", { ids });
  await expect(taskRow(page, "Buy milk")).toBeHidden();
});

test("what a workflow wants to delete is put before the person", async ({ page }) => {
  await join(page);
  await openList(page);
  await addTask(page, "Old receipt");
  await expect(taskRow(page, "Old receipt")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+.");
  await isReady(page);
  const found = (await callTool(page, "find_tasks", { ...search, words: "receipt" })) as {
    tasks: { id: string }[];
  };
  const ids = found.tasks.map(({ id }) => id);
  const refused = callTool(page, "delete_tasks", { ids });
  const question = page.getByRole("alertdialog", { name: "Delete 1 task?" });
  await expect(question).toContainText("Old receipt");
  await question.getByRole("button", { name: "Cancel" }).click();
  expect(await refused).toMatchObject({ error: { code: "declined" } });
  await expect(taskRow(page, "Old receipt")).toBeVisible();

  const allowed = callTool(page, "delete_tasks", { ids });
  await question.getByRole("button", { name: "Go ahead" }).click();
  expect(await allowed).toHaveProperty("tasks");
  await expect(taskRow(page, "Old receipt")).toBeHidden();
});

test("a refusal is said in plain words, and trying again works once it is mended", async ({
  page,
  openai,
  complaints,
}) => {
  await join(page);
  openai.refuses(401);
  await page.goto("/chat");
  const alert = page
    .getByRole("alert")
    .filter({ hasText: "OpenAI does not accept this app's key" });
  await expect(alert).toBeVisible();
  openai.refuses(null);
  await alert.getByRole("button", { name: "Try again" }).click();
  await isReady(page);
  await expect(alert).toBeHidden();
  // The browser itself tells of the answer.
  expect(complaints.splice(0)).toEqual([expect.stringContaining("502")]);
});
