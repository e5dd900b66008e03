import { rmSync } from "node:fs";
import { chromium } from "@playwright/test";
import { firstOf, headlessShell, wholeBrowser } from "../test-browser.ts";
import { bundlePages, type File } from "./element/bundle.ts";
import { type Frames, scrollThrough, streamFrames, timeToUse } from "./element/measure.ts";
import { type BenchServer, serve } from "./element/server.ts";
import { type BenchReport, round } from "./report.ts";

/**
 * The chat element beside a bare page with the same React, both built for production and driven in
 * Chromium against a scripted server. SECONDS is the length of the streamed answer, RUNS the number
 * of navigations of which the median counts, ITEMS the length of the longest thread.
 */
const seconds = Number(process.env.SECONDS ?? 10);
const runs = Number(process.env.RUNS ?? 9);
const items = Number(process.env.ITEMS ?? 5000);
const perSecond = 200;
const slower = 4;

const pages = ["bare", "chat"] as const;
type Both<T> = Record<(typeof pages)[number], T>;

/** Opens both pages, one after the other, in every state that is measured. */
export async function bench(): Promise<BenchReport> {
  const { folder, files } = await bundlePages();
  const server = await serve(files, { perSecond, seconds });
  const browser = await chromium.launch({
    ...firstOf(wholeBrowser, headlessShell),
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const address = (name: string, count = 0) => `${server.url}/${name}.html?items=${count}`;
    const times: Both<number[]> = { bare: [], chat: [] };
    const sizes: Both<number> = { bare: 0, chat: 0 };
    for (let run = 0; run < runs; run += 1) {
      for (const name of pages) times[name].push(await timeToUse(browser, address(name)));
    }
    const streams = await both(async (name) => {
      server.taken();
      const frames = await streamFrames(browser, address(name, 1000), slower);
      sizes[name] = sizeOf(server, files);
      return frames;
    });
    const scrolls = await both((name) => scrollThrough(browser, address(name, items)));
    return toReport({ sizes, times, streams, scrolls, lazy: lazyKb(files, sizes.chat) });
  } finally {
    await browser.close();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function both<T>(measure: (name: keyof Both<T>) => Promise<T>): Promise<Both<T>> {
  return { bare: await measure("bare"), chat: await measure("chat") };
}

/** Kilobytes of script and style, compressed, that were loaded since the last look. */
function sizeOf(server: BenchServer, files: ReadonlyMap<string, File>): number {
  const scripts = new Set(server.taken().filter((path) => !path.endsWith(".html")));
  return [...scripts].reduce((sum, path) => sum + kb(files.get(path)), 0);
}

const kb = (file: File | undefined) => (file ? file.gzipped.length / 1024 : 0);

function lazyKb(files: ReadonlyMap<string, File>, loaded: number): number {
  const scripts = [...files].filter(([path]) => !path.endsWith(".html"));
  return scripts.reduce((sum, [, file]) => sum + kb(file), 0) - loaded;
}

interface Figures {
  sizes: Both<number>;
  times: Both<number[]>;
  streams: Both<Frames>;
  scrolls: Both<Awaited<ReturnType<typeof scrollThrough>>>;
  lazy: number;
}

function toReport({ sizes, times, streams, scrolls, lazy }: Figures): BenchReport {
  const own = sizes.chat - sizes.bare;
  const usable = { bare: median(times.bare), chat: median(times.chat) };
  const row = (what: string, { bare, chat }: Both<number>, digits = 0) => [
    what,
    round(bare, digits),
    round(chat, digits),
    round(chat / bare, 2),
  ];
  const frames = (what: string, of: Both<Frames>) => [
    row(`${what}: frame p50, ms`, pick(of, "p50"), 1),
    row(`${what}: frame p95, ms`, pick(of, "p95"), 1),
    row(`${what}: longest frame, ms`, pick(of, "longest"), 1),
    row(`${what}: main thread's work, ms/s`, pick(of, "work")),
  ];
  const perItem = (scrolls.chat.heapMb * 1024) / items;
  return {
    title: "The chat element",
    method: `Beside a bare page with the same React, whose list shows every item as plain text. ${perSecond} deltas a second stream for ${seconds} s into a thread of 1 000 items, followed to its end, with the processor slowed down ${slower} times; ${items} items are scrolled through from the end to the start.`,
    tables: [
      {
        columns: ["what", "bare page", "chat", "ratio"],
        rows: [
          row("script and style for a thread of text, KB gzip", sizes, 1),
          row("navigation to usable, ms, median", usable),
          ...frames("streaming", streams),
          ...frames("scrolling", { bare: scrolls.bare.frames, chat: scrolls.chat.frames }),
          row(`JS heap with ${items} items, MB`, pick(scrolls, "heapMb"), 1),
          row(`DOM nodes with ${items} items`, pick(scrolls, "nodes")),
        ],
      },
      {
        columns: ["of the element's own", "KB gzip"],
        rows: [
          ["loaded for a thread of text", round(own, 1)],
          ["loaded when first needed (calendar, other languages)", round(lazy, 1)],
        ],
      },
    ],
    goals: [
      { goal: "at most 120 KB on top of React", measured: `${round(own, 1)} KB`, met: own <= 120 },
      {
        goal: "95 % of frames within 34 ms while streaming, processor slowed 4 times",
        measured: `${round(streams.chat.p95, 1)} ms`,
        met: streams.chat.p95 <= 34,
      },
      {
        goal: "at most 2 KB of heap per item",
        measured: `${round(perItem, 1)} KB`,
        met: perItem <= 2,
      },
    ],
  };
}

function pick<K extends string>(of: Both<Record<K, number>>, key: K): Both<number> {
  return { bare: of.bare[key], chat: of.chat[key] };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
