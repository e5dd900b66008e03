import { existsSync } from "node:fs";

/** Debian's Chromium without a window to draw: a journey takes it 40 % less time than the whole browser. */
export const headlessShell = "/usr/bin/chromium-headless-shell";
/** Debian's whole browser, which does where it is all there is. */
export const wholeBrowser = "/usr/bin/chromium";

const executablePath = [headlessShell, wholeBrowser].find((path) => existsSync(path));

/** How tests start their browser: Debian's where there is one, else the one that Playwright installed. */
export const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
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
