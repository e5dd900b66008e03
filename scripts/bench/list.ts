import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { change } from "../production/person.ts";
import { startServer } from "../production/server.ts";
import { openBrowser, signIn } from "./browser.ts";
import { type Frames, framesDuring } from "./list/frames.ts";
import { type BenchReport, round } from "./report.ts";

/** A list that is drawn whole, which is what the length of the other is held against. */
const whole = 300;
/** TASKS is how many the long list has. */
const long = Number(process.env.TASKS ?? 10_000);
/** So many times slower the processor is made. */
const throttle = 4;
/** At most one frame of sixty a second is missed by what takes this long, in milliseconds. */
const goal = 34;

type Row = { tasks: number; what: string; frames: Frames };

/** How smoothly a long list is worked with, on a slow processor. */
export async function bench(): Promise<BenchReport> {
  const data = mkdtempSync(join(tmpdir(), "bench-list-"));
  const server = await startServer({ env: { DATA_DIR: data } });
  const browser = await openBrowser();
  try {
    const rows = [
      ...(await measure(browser, server.url, whole)),
      ...(await measure(browser, server.url, long)),
    ];
    return toReport(rows);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function measure(browser: Browser, url: string, count: number): Promise<Row[]> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1280, height: 800 },
  });
  const person = await signIn(context, url);
  for (let made = 0; made < count; made += 100) {
    const tasks = Array.from({ length: 100 }, (_, index) => taskOf(made + index));
    await change(person, "task.createMany", { tasks });
  }
  const page = await context.newPage();
  await page.goto("/tasks/inbox");
  await toTheEnd(page, taskOf(count - 1).title);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  const rows: Row[] = [];
  for (const [what, act] of Object.entries(doings(page))) {
    await page.evaluate(() => scrollTo(0, 0));
    rows.push({ tasks: count, what, frames: await framesDuring(page, act) });
  }
  await context.close();
  return rows;
}

/** Words in every second, a date in every third, so that rows are of several heights. */
const taskOf = (index: number) => ({
  title: `Task ${index}${index % 2 ? " of the long list" : ""}`,
  ...(index % 3 ? {} : { dueDate: "2040-01-01" }),
});

/** Reads on until the last task is there. */
async function toTheEnd(page: Page, title: string): Promise<void> {
  const last = page.getByRole("link", { name: title, exact: true });
  while (!(await last.isVisible()))
    await page.evaluate(
      () =>
        new Promise((done) => {
          scrollTo(0, document.documentElement.scrollHeight);
          requestAnimationFrame(done);
        }),
    );
}

function doings(page: Page): Record<string, () => Promise<void>> {
  return {
    typing: async () => {
      await page.getByLabel("Add a task").first().click();
      await page.keyboard.type("Buy milk tomorrow 5pm p1 every week", { delay: 70 });
    },
    scrolling: async () => {
      await page.mouse.move(640, 400);
      for (let turn = 0; turn < 60; turn++) {
        await page.mouse.wheel(0, 100);
        await page.waitForTimeout(33);
      }
    },
    "arrow keys": async () => {
      await page.locator("[data-task] a").nth(1).focus();
      for (let press = 0; press < 40; press++) {
        await page.keyboard.press("ArrowDown");
        await page.waitForTimeout(33);
      }
    },
  };
}

function toReport(rows: readonly Row[]): BenchReport {
  return {
    title: "A long list",
    method: `The time from frame to frame while somebody works a list of ${long} tasks, all of them loaded, in a browser whose processor is made ${throttle} times slower; beside it the same in a list of ${whole}, which is drawn whole. A frame of sixty a second takes 16.7 ms; everything, server and painting too, runs on this machine's processors.`,
    tables: [
      {
        columns: ["tasks", "what", "frames", "p50 ms", "p95 ms", "longest ms"],
        rows: rows.map(({ tasks, what, frames }) => [
          ...[tasks, what, frames.count],
          ...[round(frames.p50, 1), round(frames.p95, 1), round(frames.longest, 1)],
        ]),
      },
    ],
    goals: rows
      .filter(({ tasks }) => tasks === long)
      .map(({ what, frames }) => ({
        goal: `${what} among ${long} tasks at ${throttle}x: frames within ${goal} ms (p95)`,
        measured: `${round(frames.p95, 1)} ms`,
        met: frames.p95 <= goal,
      })),
  };
}
