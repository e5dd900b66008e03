import "./scripts/require-node-24.mjs";
import { playwright } from "@vitest/browser-playwright";
import { configDefaults, defineConfig } from "vitest/config";
import { launchOptions } from "./scripts/test-browser.ts";

const browserTests = "**/*.browser.test.tsx";

const onNode = {
  exclude: [...configDefaults.exclude, browserTests, "e2e/**", "build/**"],
  // So that a stylesheet has an address, as a page links to it.
  css: true,
  globalSetup: ["./db/testing/global-setup.ts"],
  // Five real servers start in one of them: a hang is told from a busy machine only late.
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // Left to itself vitest keeps one core free, which on a machine of two is half of it.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          ...onNode,
          name: "node",
          include: ["**/*.test.ts"],
          // Nothing is left behind in a process, so that its files share what they import: importing it
          // anew took a third of the time.
          isolate: false,
        },
      },
      {
        // These give Node a browser's globals, and use libraries that remember what they were told (the
        // notes): each file has a process of its own.
        test: { ...onNode, name: "page", include: ["**/*.test.tsx"] },
      },
      {
        // Bundled before the first test: found one by one, they would bring a second React along.
        optimizeDeps: {
          include: [
            "@floating-ui/dom",
            "@openai/chatkit-react",
            "@tanstack/react-query",
            "@tanstack/react-virtual",
            "@trpc/client",
            "axe-core",
            "lucide-react",
            "mdast-util-from-markdown",
            "mdast-util-gfm",
            "micromark-extension-gfm",
            "react",
            "react-day-picker",
            "react-dom",
            "react-dom/client",
            "react-router",
            "react/jsx-dev-runtime",
            "superjson",
            "zod",
          ],
        },
        test: {
          name: "browser",
          include: [browserTests],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: [
        "app/**/*.{ts,tsx}",
        "chatkit/**/*.{ts,tsx}",
        "db/**/*.ts",
        "domain/**/*.ts",
        "server/**/*.ts",
      ],
      exclude: [
        // What only starts a process or a page: the journeys run it, nothing can import it.
        "server/index.ts",
        "app/entry.client.tsx",
        "**/*.test.{ts,tsx}",
        "**/testing/**",
        "**/*.generated.ts",
        "**/*.cases.ts",
      ],
      reporter: ["text-summary", "json-summary", "html"],
      thresholds: { lines: 90, branches: 90 },
    },
  },
});
