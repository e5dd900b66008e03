import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { describeOnBothDatabases, testDatabase } from "#db/testing/database.ts";
import { openReadiness } from "./readiness.ts";

describeOnBothDatabases("readiness", (database) => {
  it("is there when the database answers, is migrated, and its notifications are heard", async () => {
    const readiness = await openReadiness(database(), "db/migrations");
    await expect(Promise.all([readiness.check(), readiness.check()])).resolves.toBeDefined();
    await readiness.close();
  });

  it("is not there when nothing is heard", async () => {
    const readiness = await openReadiness(database(), "db/migrations");
    await readiness.close();
    await expect(readiness.check()).rejects.toThrow("No answer within");
  });
});

it("is not there when a migration is missing, or the database", async () => {
  const database = await testDatabase();
  const readiness = await openReadiness(database, "db/migrations");
  await database.db.execute(sql`
    delete from drizzle.__drizzle_migrations
    where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`);
  await expect(readiness.check()).rejects.toThrow("A migration is missing.");
  await database.close();
  await expect(readiness.check()).rejects.toThrow();
});
