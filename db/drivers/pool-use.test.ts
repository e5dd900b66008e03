import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { testDatabase } from "../testing/database.ts";

it("counts queries and transactions under way, those that wait apart, and forgets failed ones", async () => {
  const database = await testDatabase("postgres");
  const { db, poolUse } = database;
  const use = () => poolUse?.();
  expect(use()).toEqual({ busy: 0, waiting: 0, max: 10 });

  const release = Promise.withResolvers<void>();
  const transactions = Array.from({ length: 12 }, () => db.transaction(() => release.promise));
  await expect.poll(use).toEqual({ busy: 10, waiting: 2, max: 10 });
  release.resolve();
  await Promise.all(transactions);

  const slow = () => db.execute(sql`select pg_sleep(1)`);
  const queries = Promise.allSettled([slow(), slow(), db.execute(sql`select no_such_column`)]);
  await expect.poll(use).toEqual({ busy: 2, waiting: 0, max: 10 });
  expect((await queries).map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "rejected",
  ]);
  await expect.poll(use).toEqual({ busy: 0, waiting: 0, max: 10 });
  await database.close();
});
