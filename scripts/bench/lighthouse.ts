import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { startPostgres } from "#db/testing/postgres-server.ts";
import { change, signUp } from "#scripts/production/person.ts";
import { startServer } from "#scripts/production/server.ts";
import { type Audit, audit } from "./lighthouse/audit.ts";
import { type BenchReport, round } from "./report.ts";

const goal = 95;

/** The landing page and a list of thirty tasks beside a bare page of one heading, on a simulated phone. */
export async function bench(): Promise<BenchReport> {
  const bare = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(barePage);
  });
  await new Promise<void>((listening) => bare.listen(0, "127.0.0.1", listening));
  const address = bare.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const postgres = await startPostgres();
  const secret = randomBytes(32).toString("hex");
  const server = await startServer({
    env: { DATABASE_URL: postgres.url, BETTER_AUTH_SECRET: secret },
  });
  const ada = await signUp(server.url);
  const tasks = Array.from({ length: 30 }, (_, n) => ({
    title: `Task ${n}`,
    dueDate: "2026-12-24",
  }));
  await change(ada, "task.createMany", { tasks });
  const pages: [string, Audit][] = [
    ["a bare page", await audit(`http://localhost:${port}/`)],
    ["/", await audit(server.url)],
    ["/tasks", await audit(`${server.url}/tasks`, ada.cookie())],
  ];
  await server.stop();
  await postgres.stop();
  bare.close();
  return {
    title: "Lighthouse",
    method: `Lighthouse's mobile settings (a slow phone on a slow network, simulated) on the production build with PostgreSQL, one run per page. What cost points: ${found(pages)}.`,
    tables: [
      {
        columns: [
          "page",
          "performance",
          "accessibility",
          "best practices",
          "first paint ms",
          "largest paint ms",
          "blocked ms",
          "shift",
        ],
        rows: pages.map(([page, { scores, timings }]) => [
          page,
          ...Object.values(scores),
          round(timings.firstPaint),
          round(timings.largestPaint),
          round(timings.blocked),
          round(timings.shift, 3),
        ]),
      },
    ],
    goals: pages.slice(1).map(([page, { scores }]) => ({
      goal: `${page} at ${goal} or more in all three`,
      measured: Object.values(scores).join(", "),
      met: Object.values(scores).every((score) => score >= goal),
    })),
  };
}

function found(pages: readonly [string, Audit][]): string {
  const named = pages
    .slice(1)
    .flatMap(([page, audited]) => audited.found.map((title) => `${title} (${page})`));
  return named.length > 0 ? named.join("; ") : "nothing";
}

const barePage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title><meta name="description" content="Bare"><h1>Bare</h1></html>`;
