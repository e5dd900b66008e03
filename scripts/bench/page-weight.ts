import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContext } from "@playwright/test";
import { startServer } from "../production/server.ts";
import { openBrowser, signIn } from "./browser.ts";
import { type BenchReport, round } from "./report.ts";

/** How long a page may go on loading by itself, in milliseconds. */
const settle = 3_000;
const goal = 150;

type Weight = { path: string; files: number; kilobytes: number; interactive: number };

/** The JavaScript each page loads in its first seconds, gzipped, and when it can be worked with. */
export async function bench(): Promise<BenchReport> {
  const data = mkdtempSync(join(tmpdir(), "bench-page-"));
  const server = await startServer({ env: { DATA_DIR: data, LOG_LEVEL: "info" } });
  const browser = await openBrowser();
  try {
    const visitor = await browser.newContext({ baseURL: server.url });
    const landing = await weigh(visitor, "/");
    await signIn(visitor, server.url);
    const pages = [landing, await weigh(visitor, "/tasks"), await weigh(visitor, "/chat")];
    const tasks = pages[1]?.kilobytes ?? Number.NaN;
    return {
      title: "What a page weighs",
      method: `All JavaScript that a page asks for within ${settle / 1000} s of being opened with an empty cache, gzipped; and the time from navigation until the framework has taken the page over.`,
      tables: [
        {
          columns: ["page", "files", "KB gzip", "interactive after ms"],
          rows: pages.map((page) => [
            page.path,
            page.files,
            round(page.kilobytes, 1),
            round(page.interactive),
          ]),
        },
      ],
      goals: [
        {
          goal: `at most ${goal} KB of JavaScript for /tasks`,
          measured: `${round(tasks, 1)} KB`,
          met: tasks <= goal,
        },
      ],
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function weigh(context: BrowserContext, path: string): Promise<Weight> {
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith(".js")) scripts.add(pathname);
  });
  await page.goto(path);
  // React marks the root it has taken over.
  await page.waitForFunction(() => Object.keys(document).some((key) => key.startsWith("__react")));
  const interactive = await page.evaluate(() => performance.now());
  await page.waitForTimeout(settle);
  await page.close();
  const bytes = [...scripts].map(
    (script) => gzipSync(readFileSync(`build/client${script}`)).length,
  );
  return {
    path,
    files: scripts.size,
    kilobytes: bytes.reduce((sum, each) => sum + each, 0) / 1000,
    interactive,
  };
}
