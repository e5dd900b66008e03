import { spawnSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { type PostgresServer, startPostgres } from "#db/testing/postgres-server.ts";
import { onServer } from "#db/testing/server-databases.ts";
import { change, type Person } from "#scripts/production/person.ts";
import { type ProductionServer, startServer } from "#scripts/production/server.ts";

export { expect };

type Environment = Record<string, string>;

type Fixtures = {
  /** The environment of a server on an empty database of its own, in a folder or on PostgreSQL. */
  embedded: Environment;
  postgres: Environment;
  /** Starts production servers that end with the test. */
  serve: (environment: Environment) => Promise<ProductionServer>;
};

const always = { FLY_APP_NAME: "faults", BETTER_AUTH_SECRET: randomBytes(32).toString("hex") };

export const test = base.extend<Fixtures, { server: PostgresServer }>({
  server: [
    async ({ browserName: _all }, use) => {
      const server = await startPostgres();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  embedded: async ({ browserName }, use) => {
    const DATA_DIR = mkdtempSync(join(tmpdir(), `taskpilot-faults-${browserName}-`));
    await use({ ...always, DATA_DIR });
  },
  postgres: async ({ server }, use) => {
    const name = `faults_${randomBytes(4).toString("hex")}`;
    await onServer(server.url, (sql) => sql.unsafe(`create database ${name}`));
    await use({ ...always, DATABASE_URL: new URL(`/${name}`, server.url).href });
  },
  serve: async ({ browserName: _any }, use, info) => {
    const running: ProductionServer[] = [];
    await use(async (env) => {
      const server = await startServer({ env });
      running.push(server);
      return server;
    });
    await Promise.all(running.map((server) => server.stop("SIGKILL")));
    for (const { lines } of running) {
      const body = lines.slice(-50).join("\n");
      await info.attach("the server's log", { body, contentType: "text/plain" });
    }
  },
});

/** Makes tasks, several at a time, until it is told to stop or the server is gone. */
export function keepCreating(person: Person, workers = 4) {
  const accepted: string[] = [];
  let stopped = false;
  const work = async () => {
    while (!stopped) {
      const id = randomUUID();
      try {
        await change(person, "task.create", { id, title: `Task ${id}` });
        accepted.push(id);
      } catch {
        // Not accepted: nobody was promised anything.
        return;
      }
    }
  };
  const done = Promise.all(Array.from({ length: workers }, work));
  return {
    accepted,
    stop: async () => {
      stopped = true;
      await done;
    },
  };
}

/** Runs a command of the bundle, which must not be serving that database if it is embedded. */
export function command(environment: Environment, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["build/server/index.js", ...args],
    { encoding: "utf8", env: { PATH: process.env.PATH, ...environment } },
  );
  return { status, output: `${stdout}${stderr}` };
}

/** Whoever was told that a task is there finds it there, once, and the data breaks no invariant. */
export function expectSound(environment: Environment): void {
  expect(command(environment, "check")).toEqual({
    status: 0,
    output: "The data is as it should be.\n",
  });
}
