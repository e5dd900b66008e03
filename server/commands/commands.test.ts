import { existsSync, mkdtempSync, openAsBlob, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { createDb } from "#db/client.ts";
import { lockDataFolder } from "#db/drivers/data-folder-lock.ts";
import { openPglite } from "#db/drivers/pglite.ts";
import { createUser } from "#db/testing/factories.ts";
import { onServer } from "#db/testing/server-databases.ts";
import { parseConfig } from "../config/config.ts";
import { commands } from "./commands.ts";
import { describeFailure } from "./failure.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "taskpilot-"));
});

const secret = { BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef" };

async function run(name: string, environment: Record<string, string>, ...args: string[]) {
  const said: string[] = [];
  const config = parseConfig({ DATA_DIR: folder, ...secret, ...environment });
  const say = (line: string) => said.push(line);
  await commands[name]?.({ config, migrations: "db/migrations", args, say });
  return said.join("\n");
}

async function embeddedWithSomebody(dataDir: string) {
  // From the tests' image, for a database that is made from nothing takes seconds.
  const loadDataDir = await openAsBlob(inject("pgliteDump"));
  const database = await openPglite(join(dataDir, "db"), { migrationsFolder: "", loadDataDir });
  await createUser(database.db, { name: "Grace" });
  await database.close();
}

async function emptyServerDatabase(): Promise<string> {
  const name = `commands_${Date.now()}`;
  const server = inject("postgresUrl");
  await onServer(server, (sql) => sql.unsafe(`create database ${name}`));
  return new URL(`/${name}`, server).href;
}

describe("commands", () => {
  it("moves from the embedded database to PostgreSQL, backs up there and restores embedded", async () => {
    await embeddedWithSomebody(folder);
    const DATABASE_URL = await emptyServerDatabase();
    expect(await run("copy", { DATABASE_URL })).toMatch(/rows copied/);
    await expect(run("copy", { DATABASE_URL })).rejects.toThrow(/already has accounts/);
    expect(await run("check", { DATABASE_URL })).toBe("The data is as it should be.");

    const file = join(folder, "backup.gz");
    expect(await run("backup", { DATABASE_URL }, file)).toContain(file);
    const fresh = { DATA_DIR: mkdtempSync(join(tmpdir(), "taskpilot-")) };
    expect(await run("restore", fresh, file)).toMatch(/^\d+ rows restored/);
    const restored = await createDb(join(fresh.DATA_DIR, "db"));
    const people = await restored.db.query.user.findMany();
    await restored.close();
    expect(people.map(({ name }) => name)).toEqual(["Grace"]);
  }, 60_000);

  it("says in one line what whoever calls them has to mend", async () => {
    const inOneLine = async (name: string, file: string) => {
      const failure = await run(name, {}, file).catch(describeFailure);
      return String(failure).replaceAll(folder, "FOLDER");
    };
    writeFileSync(join(folder, "letter.txt"), "Dear Ada");
    writeFileSync(join(folder, "half.gz"), gzipSync("a".repeat(1_000)).subarray(0, 20));
    expect(await inOneLine("restore", join(folder, "letter.txt"))).toBe(
      "FOLDER/letter.txt is no whole backup.",
    );
    expect(await inOneLine("restore", join(folder, "half.gz"))).toBe(
      "FOLDER/half.gz is no whole backup.",
    );
    expect(await inOneLine("restore", join(folder, "missing.gz"))).toBe(
      "ENOENT: no such file or directory, open 'FOLDER/missing.gz'",
    );
    expect(await inOneLine("backup", join(folder, "nowhere/tasks.gz"))).toBe(
      "ENOENT: no such file or directory, open 'FOLDER/nowhere/tasks.gz.part'",
    );
    const inUse = lockDataFolder(join(folder, "db"));
    expect(await inOneLine("check", "")).toMatch(
      /^The data folder FOLDER\/db is in use by [^\n]*$/,
    );
    inUse();
    expect(describeFailure(new TypeError("x is not a function"))).toMatch(/\n +at /);
  });

  it("migrates DATABASE_URL and leaves the embedded database to the app", async () => {
    expect(await run("migrate", {})).toMatch(/migrated when the app starts/);
    expect(await run("migrate", { DATABASE_URL: await emptyServerDatabase() })).toMatch(
      /up to date/,
    );
  });

  it("fails, naming the rows, when the data breaks an invariant", async () => {
    await embeddedWithSomebody(folder);
    const database = await createDb(join(folder, "db"));
    await database.db.execute(`insert into user_revisions select id, 7 from "user"`);
    await database.close();
    await expect(run("check", {})).rejects.toThrow("1 rows are not as they should be.");
  });

  it("says what it misses, and leaves no half a backup", async () => {
    await expect(run("backup", {})).rejects.toThrow("Name the file of the backup.");
    await expect(run("copy", {})).rejects.toThrow("Set DATABASE_URL");
    const file = join(folder, "b.gz");
    const nowhere = { DATABASE_URL: "postgres://u:p@127.0.0.1:1/x" };
    await expect(run("backup", nowhere, file)).rejects.toThrow();
    expect(existsSync(file)).toBe(false);
  });
});
