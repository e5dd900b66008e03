import { existsSync } from "node:fs";

/** Debian's Chromium without a window to draw: a journey takes it 40 % less time than the whole browser. */
export const headlessShell = "/usr/bin/chromium-headless-shell";
/** Debian's whole browser. */
export const wholeBrowser = "/usr/bin/chromium";

/** The first of these browsers that is there, for Playwright; it takes its own where none is. */
export function firstOf(...paths: string[]): { executablePath?: string } {
  const executablePath = paths.find((path) => existsSync(path));
  return executablePath === undefined ? {} : { executablePath };
}

/** How tests start their browser: Debian's where there is one, else the one that Playwright installed. */
export const launchOptions = {
  ...firstOf(headlessShell, wholeBrowser),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
