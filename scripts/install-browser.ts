import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { headlessShell, wholeBrowser } from "./test-browser.ts";

// The browser of the tests, when it is missing: Debian's where this may install it, else Playwright's.

const run = (command: string, ...args: string[]) => {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status } = spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env });
  if (status !== 0) throw new Error(`${[command, ...args].join(" ")} failed.`);
};

if (!existsSync(headlessShell)) {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("apt-get", "update", "-qq");
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium-headless-shell");
  } else if (!existsSync(wholeBrowser)) {
    run("playwright", "install", "chromium");
  }
}
