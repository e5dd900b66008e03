import type { Browser, CDPSession, Page } from "@playwright/test";

export interface Frames {
  p50: number;
  p95: number;
  longest: number;
  /** Processor time of the page's main thread, in milliseconds for each second. */
  work: number;
}

/** A page at this address in a browser profile of its own, when it can be used. */
async function open(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.usable);
  return { page, cdp, close: () => context.close() };
}

/** Milliseconds from the navigation until the page could be used. */
export async function timeToUse(browser: Browser, address: string): Promise<number> {
  const { page, close } = await open(browser, address);
  const time = await page.evaluate(() => Number(document.documentElement.dataset.usable));
  await close();
  return time;
}

/** Frames while an answer streams in, on a processor made this many times slower. */
export async function streamFrames(
  browser: Browser,
  address: string,
  slower: number,
): Promise<Frames> {
  const { page, cdp, close } = await open(browser, address);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slower });
  const frames = await watch(page, cdp, () =>
    page.evaluate(async () => {
      const answered = new Promise((resolve) => addEventListener("bench:answered", resolve));
      dispatchEvent(new Event("bench:ask"));
      await answered;
    }),
  );
  await close();
  return frames;
}

/** What the page holds after somebody has scrolled through all of it, and the frames meanwhile. */
export async function scrollThrough(browser: Browser, address: string) {
  const { page, cdp, close } = await open(browser, address);
  const frames = await watch(page, cdp, () => page.evaluate(scrollToStart));
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const { nodes } = await cdp.send("Memory.getDOMCounters");
  await close();
  return { frames, heapMb: usedSize / 1024 / 1024, nodes };
}

/** Scrolls up from the end, half a screen per frame. */
async function scrollToStart(): Promise<void> {
  const root = document.querySelector("openai-chatkit")?.shadowRoot ?? document;
  const thread = root.querySelector(".thread");
  if (!thread) throw new Error("There is nothing to scroll.");
  const frame = () => new Promise(requestAnimationFrame);
  thread.scrollTop = thread.scrollHeight;
  for (let step = 0; thread.scrollTop > 0 && step < 5000; step += 1) {
    await frame();
    thread.scrollBy({ top: -thread.clientHeight / 2, behavior: "instant" });
  }
}

async function watch(page: Page, cdp: CDPSession, act: () => Promise<unknown>): Promise<Frames> {
  // Counted in processor time, so that a busy machine changes only the lengths of frames.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.evaluate(() => {
    const times: number[] = [];
    const tick = (now: number) => {
      times.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    addEventListener("bench:frames", ({ detail }: CustomEventInit<number[]>) => {
      detail?.push(...times);
    });
  });
  const before = { work: await workSeconds(cdp), time: performance.now() };
  await act();
  const after = { work: await workSeconds(cdp), time: performance.now() };
  const times = await page.evaluate(() => {
    const detail: number[] = [];
    dispatchEvent(new CustomEvent("bench:frames", { detail }));
    return detail;
  });
  const lengths = times.slice(1).map((time, at) => time - (times[at] ?? time));
  const sorted = lengths.toSorted((a, b) => a - b);
  const quantile = (q: number) => sorted[Math.floor((sorted.length - 1) * q)] ?? 0;
  return {
    p50: quantile(0.5),
    p95: quantile(0.95),
    longest: quantile(1),
    work: ((after.work - before.work) * 1e6) / (after.time - before.time),
  };
}

async function workSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}
