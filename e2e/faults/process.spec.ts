import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { signUp, taskIds } from "#scripts/production/person.ts";
import { command, expect, expectSound, keepCreating, test } from "./faults.ts";

const seconds = 1000;

for (const database of ["embedded", "postgres"] as const) {
  for (const [signal, code] of [
    ["SIGTERM", 0],
    ["SIGKILL", null],
  ] as const) {
    test(`${signal} under load on ${database}: what was accepted is there, once`, async ({
      serve,
      embedded,
      postgres,
    }) => {
      const environment = database === "embedded" ? embedded : postgres;
      const server = await serve(environment);
      const ada = await signUp(server.url);
      const load = keepCreating(ada);
      await expect.poll(() => load.accepted.length, { timeout: 30 * seconds }).toBeGreaterThan(20);

      expect(await server.stop(signal)).toBe(code);
      await load.stop();
      expectSound(environment);

      const again = await serve({ ...environment, PORT: new URL(server.url).port });
      expect(again.url).toBe(server.url);
      const ids = await taskIds(ada);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(load.accepted));
    });
  }
}

test("a second process on one data folder refuses, and the first goes on", async ({
  serve,
  embedded,
}) => {
  const first = await serve(embedded);
  const ada = await signUp(first.url);
  await expect(serve(embedded)).rejects.toThrow(/in use by process/);
  expect((await ada.fetch("/readyz")).status).toBe(200);
});

test("a migration that fails half way is rolled back, and the old version keeps serving", async ({
  serve,
  postgres,
}) => {
  const server = await serve(postgres);
  const ada = await signUp(server.url);
  const release = mkdtempSync(join(tmpdir(), "taskpilot-release-"));
  cpSync("build/server", join(release, "build/server"), { recursive: true });
  cpSync("db/migrations", join(release, "db/migrations"), { recursive: true });
  cpSync("package.json", join(release, "package.json"));
  spawnSync("ln", ["-s", resolve("node_modules"), join(release, "node_modules")]);
  breakNextMigration(join(release, "db/migrations"));

  const migrated = spawnSync(process.execPath, ["build/server/index.js", "migrate"], {
    cwd: release,
    encoding: "utf8",
    env: { PATH: process.env.PATH, ...postgres },
  });
  expect(migrated.status).toBe(1);
  expect(migrated.stderr).toContain("no_such_table");

  const load = keepCreating(ada, 1);
  await expect.poll(() => load.accepted.length, { timeout: 20 * seconds }).toBeGreaterThan(2);
  await load.stop();
  expect(command(postgres, "migrate")).toEqual({
    status: 0,
    output: "The database is up to date.\n",
  });
  expectSound(postgres);
});

/** Adds a migration whose first statement works and whose second does not. */
function breakNextMigration(folder: string): void {
  const file = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8"));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_broken" });
  writeFileSync(file, JSON.stringify(journal));
  const drop = 'alter table "tasks" drop column "title" cascade;';
  const breakpoint = "--> statement-breakpoint";
  writeFileSync(
    join(folder, "9999_broken.sql"),
    `${drop}\n${breakpoint}\ndrop table no_such_table;`,
  );
}

test("the log holds no text of people and no secret", async ({ serve, postgres }) => {
  const server = await serve({ ...postgres, LOG_LEVEL: "debug" });
  const canary = "canary-5f1c";
  const password = `${canary} password`;
  const ada = await signUp(server.url, { email: `${canary}@example.com`, password });
  await ada.fetch("/api/trpc/task.create", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ json: { title: canary, priority: "wrong" } }),
  });
  await ada.fetch("/api/trpc/task.create", { method: "POST", body: `{"json": "${canary}` });
  await ada.fetch(`/tasks?q=${canary}`);
  await ada.fetch("/api/auth/sign-in/email", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: `${canary}@example.com`, password: `${canary} wrong` }),
  });
  // Ended, so that no line is still on its way.
  await server.stop();
  const log = server.lines.join("\n");
  expect(log).toContain('"audit":"signed_in"');
  expect(log).toContain('"audit":"sign_in_refused"');
  expect(log).not.toContain(canary);
  expect(log).not.toContain(postgres.BETTER_AUTH_SECRET);
  for (const part of ada.cookie().split("; ")) {
    expect(log).not.toContain(part.slice(part.indexOf("=") + 1));
  }
});
