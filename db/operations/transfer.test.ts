import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database, Db } from "../client.ts";
import { testDatabase, useTestDatabase } from "../testing/database.ts";
import { createUser } from "../testing/factories.ts";
import { backUp } from "./backup.ts";
import { tablesOf } from "./catalog.ts";
import { copyAll, RestoreError, restore } from "./restore.ts";
import { rowsOf } from "./rows-of.ts";
import { fillEveryTable } from "./testing/full-data-set.ts";

async function backupOf(database: Database): Promise<string> {
  const out = new PassThrough();
  const [content] = await Promise.all([text(out), backUp(database, out)]);
  return content;
}

/** Everything but the order in which tables keep their rows. */
const sorted = (backup: string) => backup.split("\n").sort();

async function countRows(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of await tablesOf(db)) {
    const [row] = await rowsOf(db, sql`select count(*)::int as n from ${sql.identifier(name)}`);
    counts[name] = Number(row?.n);
  }
  return counts;
}

describe.each([
  ["pglite", "postgres"],
  ["postgres", "pglite"],
  ["postgres", "postgres"],
  ["pglite", "pglite"],
] as const)("copyAll from %s to %s", (from, to) => {
  it("copies every row of every table to the last digit, and goes on counting", async () => {
    const [source, target] = await Promise.all([testDatabase(from), testDatabase(to)]);
    try {
      const { userId, threadId } = await fillEveryTable(source.db);
      const before = await countRows(source.db);
      expect(Object.entries(before).filter(([, rows]) => rows === 0)).toEqual([]);

      const rows = await copyAll(source, target);

      expect(rows).toBe(Object.values(before).reduce((sum, count) => sum + count, 0));
      expect(await countRows(target.db)).toEqual(before);
      expect(sorted(await backupOf(target))).toEqual(sorted(await backupOf(source)));
      await target.db.execute(
        sql`insert into chat_items (id, thread_id, user_id, type, payload, created_at)
            values ('next', ${threadId}, ${userId}, 'user_message', '{}', now())`,
      );
      const [newest] = await rowsOf(
        target.db,
        sql`select id from chat_items order by seq desc limit 1`,
      );
      expect(newest?.id).toBe("next");
    } finally {
      await Promise.all([source.close(), target.close()]);
    }
  }, 60_000);
});

describe("restore", () => {
  const source = useTestDatabase();

  async function refusalOf(target: Database, lines: string[]): Promise<string> {
    const error = await restore(target, Readable.from([lines.join("\n")])).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(RestoreError);
    return error instanceof Error ? error.message : "";
  }

  it("refuses a database with accounts, and leaves it as it is", async () => {
    await createUser(source().db);
    const before = await countRows(source().db);
    expect(await refusalOf(source(), (await backupOf(source())).split("\n"))).toMatch(
      /has accounts/,
    );
    expect(await countRows(source().db)).toEqual(before);
  });

  it("takes nothing from a file that ends early or is no backup", async () => {
    const target = await testDatabase();
    try {
      const lines = (await backupOf(source())).trim().split("\n");
      expect(await refusalOf(target, lines.slice(0, -1))).toMatch(/not complete/);
      expect(await refusalOf(target, ["1"])).toBe("This is no backup.");
      expect(await refusalOf(target, ['["a"]', "{}"])).toBe("This is no backup.");
      expect(await refusalOf(target, ["{}"])).toBe("This is no backup.");
      expect(await refusalOf(target, ['{"format":"x"}'])).toMatch(/does not read/);
      const [head = "", ...rest] = lines;
      const older = [head.replace(/"version":"[^"]*"/, '"version":"1-1"'), ...rest];
      expect(await refusalOf(target, older)).toMatch(/restore with the release that made it/);
      expect(await refusalOf(target, [head, '{"table":"gone","columns":["id"]}'])).toMatch(/gone/);
      const { user } = await countRows(target.db);
      expect(user).toBe(0);
    } finally {
      await target.close();
    }
  });

  it("brings the foreign keys back, and fails when a row breaks them", async () => {
    const target = await testDatabase();
    try {
      const lines = (await backupOf(source())).trim().split("\n");
      const broken = lines.filter((line) => !line.includes("@example.org"));
      broken[broken.length - 1] = JSON.stringify({ rows: 0 });
      await restore(target, Readable.from([broken.join("\n")]));
      const orphan = target.db.execute(sql`insert into user_revisions values ('nobody', 1)`);
      await expect(orphan).rejects.toThrow();
    } finally {
      await target.close();
    }
  });

  it("says through copyAll what the target refused", async () => {
    await expect(copyAll(source(), source())).rejects.toThrow();
  });
});
