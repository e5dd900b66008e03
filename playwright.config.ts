import "./scripts/require-node-24.mjs";
import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "./scripts/test-browser.ts";

const port = Number(process.env.E2E_PORT ?? 4310);
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: "./e2e",
  outputDir: "./test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "reports/playwright.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    timezoneId: "America/New_York",
    locale: "en-US",
    // A trace nearly doubles the time of a journey: `npm run test:e2e -- NAME --trace=on` makes one.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions,
  },
  webServer: {
    command: "node build/server/index.js",
    url: `${baseURL}/readyz`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    stdout: "pipe",
    env: {
      PORT: String(port),
      DATA_DIR: `.data/e2e-${port}`,
      // Behind a proxy every person has an address of their own; the journeys set it per test.
      FLY_APP_NAME: "e2e",
      LOG_LEVEL: "warn",
    },
  },
});
