import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { firstOf, headlessShell, wholeBrowser } from "#scripts/test-browser.ts";

/**
 * Fetched by npx at its exact version, and kept in npm's cache: two hundred packages that nobody but
 * this bench needs stay out of `npm ci`.
 */
const lighthouse = "lighthouse@13.5.0";
const { executablePath } = firstOf(wholeBrowser, headlessShell);
const categories = ["performance", "accessibility", "best-practices"] as const;

const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const report = z.object({
  categories: z.object({
    performance: category,
    accessibility: category,
    "best-practices": category,
  }),
  audits: z.record(
    z.string(),
    z.looseObject({
      title: z.string(),
      score: z.number().nullable(),
      numericValue: z.number().optional(),
    }),
  ),
});

export type Audit = {
  /** 0 to 100. */
  scores: Record<(typeof categories)[number], number>;
  /** Milliseconds; the shift has no unit. */
  timings: { firstPaint: number; largestPaint: number; blocked: number; shift: number };
  /** What cost points, in Lighthouse's words. */
  found: string[];
};

/** Lighthouse with its mobile settings: a slow phone on a slow network, simulated. */
export async function audit(url: string, cookie?: string): Promise<Audit> {
  const folder = mkdtempSync(join(tmpdir(), "taskpilot-lighthouse-"));
  const file = join(folder, "report.json");
  const args = [
    ...["--yes", lighthouse, url, "--quiet", "--output=json", `--output-path=${file}`],
    ...[
      `--only-categories=${categories}`,
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ],
    ...(cookie ? [`--extra-headers=${JSON.stringify({ cookie })}`] : []),
  ];
  const child = spawn("npx", args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...(executablePath && { CHROME_PATH: executablePath }) },
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}.`);
  const { categories: scored, audits } = report.parse(JSON.parse(readFileSync(file, "utf8")));
  rmSync(folder, { recursive: true });
  const value = (id: string) => audits[id]?.numericValue ?? 0;
  const score = (name: (typeof categories)[number]) => Math.round((scored[name].score ?? 0) * 100);
  const weighed = categories.flatMap((name) =>
    scored[name].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  return {
    scores: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
    },
    timings: {
      firstPaint: value("first-contentful-paint"),
      largestPaint: value("largest-contentful-paint"),
      blocked: value("total-blocking-time"),
      shift: value("cumulative-layout-shift"),
    },
    found: weighed
      .filter((id) => (audits[id]?.score ?? 1) < 0.9)
      .map((id) => audits[id]?.title ?? id),
  };
}
