import { existsSync, mkdtempSync, openAsBlob, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, inject, it } from "vitest";
import { createDb } from "./client.ts";
import { openPglite } from "./drivers/pglite.ts";
import { user } from "./schema/index.ts";
import { describeOnBothDatabases } from "./testing/database.ts";
import { onServer } from "./testing/server-databases.ts";

const person = (id: string) => ({ id, name: "A person", email: `${id}@example.org` });

describeOnBothDatabases("a database", (database) => {
  it("answers a ping", async () => {
    await expect(database().ping()).resolves.toBeUndefined();
  });

  it("rolls back a nested transaction without the outer one", async () => {
    await database().db.transaction(async (outer) => {
      await outer.insert(user).values(person("outer"));
      const failing = outer.transaction(async (inner) => {
        await inner.insert(user).values(person("inner"));
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
    });
    const rows = await database().db.select({ id: user.id }).from(user);
    expect(rows).toEqual([{ id: "outer" }]);
  });

  it("delivers a notification when its transaction commits, and none when it fails", async () => {
    const received: string[] = [];
    const last = Promise.withResolvers<void>();
    const stop = await database().listen("news", {
      onMessage: (payload) => {
        received.push(payload);
        if (payload === "last") last.resolve();
      },
    });
    const failing = database().db.transaction(async (tx) => {
      await tx.execute(sql`select pg_notify('news', 'never')`);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await database().db.transaction(async (tx) => {
      await tx.execute(sql`select pg_notify('news', 'first')`);
    });
    await database().db.execute(sql`select pg_notify('news', 'last')`);
    await last.promise;
    expect(received).toEqual(["first", "last"]);
    await stop();
  });
});

describe("a PostgreSQL database", () => {
  async function emptyDatabase(name: string): Promise<string> {
    await onServer(inject("postgresUrl"), (server) => server.unsafe(`create database ${name}`));
    return new URL(`/${name}`, inject("postgresUrl")).href;
  }

  it("is migrated once by processes that start together", async () => {
    const url = await emptyDatabase(`together_${inject("testRun")}`);
    const databases = await Promise.all([createDb(url), createDb(url), createDb(url)]);
    await Promise.all(databases.map((each) => each.migrate()));
    const [first] = databases;
    const applied = await first?.db.execute(sql`select * from drizzle.__drizzle_migrations`);
    const files = await first?.db.execute(
      sql`select count(distinct hash) from drizzle.__drizzle_migrations`,
    );
    expect(applied).toHaveLength(Number(Object(files)[0].count));
    await Promise.all(databases.map((each) => each.close()));
  });

  it("listens again after its connection was lost, and says so", async () => {
    const url = await emptyDatabase(`listening_${inject("testRun")}`);
    const database = await createDb(url);
    const back = Promise.withResolvers<void>();
    const message = Promise.withResolvers<string>();
    await database.listen("news", { onMessage: message.resolve, onReconnect: back.resolve });
    await database.db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%'`,
    );
    await back.promise;
    await database.db.execute(sql`select pg_notify('news', 'still here')`);
    await expect(message.promise).resolves.toBe("still here");
    await database.close();
  });

  it("takes a pooled Neon address as it is copied", async () => {
    const url = new URL(await emptyDatabase(`neon_${inject("testRun")}`));
    url.searchParams.set("sslmode", "disable");
    url.searchParams.set("channel_binding", "require");
    const database = await createDb(url.href, { unpooledUrl: url.href });
    await expect(database.ping()).resolves.toBeUndefined();
    await database.close();
  });
});

describe("a data folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "taskpilot-data-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is refused while it is open, and keeps its rows when opened again", async () => {
    const loadDataDir = await openAsBlob(inject("pgliteDump"));
    const first = await openPglite(folder, { migrationsFolder: "", loadDataDir });
    await first.db.insert(user).values(person("kept"));
    await expect(createDb(folder)).rejects.toThrow(`in use by process ${process.pid}`);
    await first.close();
    const second = await createDb(`file://${folder}`);
    expect(await second.db.select({ id: user.id }).from(user)).toEqual([{ id: "kept" }]);
    await second.close();
  });

  it("is free again when opening it failed", async () => {
    const broken = mkdtempSync(join(tmpdir(), "taskpilot-broken-"));
    writeFileSync(join(broken, "PG_VERSION"), "no database");
    await expect(createDb(broken)).rejects.toThrow();
    expect(existsSync(`${broken}.lock`)).toBe(false);
    rmSync(broken, { recursive: true });
  });
});
