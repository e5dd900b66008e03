import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { createDb, type Database } from "../client.ts";
import { openPglite } from "../drivers/pglite.ts";
import { onServer, templateName } from "./server-databases.ts";

/** A migrated, empty database of its own. The caller closes it, which also throws it away. */
export function testDatabase(kind: Database["kind"] = "pglite"): Promise<Database> {
  return kind === "pglite" ? clonePglite() : clonePostgres();
}

/** One database for the test file or block that calls it; opened and closed with it. */
export function useTestDatabase(kind: Database["kind"] = "pglite"): () => Database {
  let database: Database | undefined;
  beforeAll(async () => {
    database = await testDatabase(kind);
  });
  afterAll(() => database?.close());
  return () => {
    if (!database) throw new Error("The test database is open only while tests run.");
    return database;
  };
}

/** The same tests on PGlite and on PostgreSQL: for whatever could differ between the two. */
export function describeOnBothDatabases(
  name: string,
  tests: (database: () => Database) => void,
): void {
  describe.each(["pglite", "postgres"] as const)(`${name} (%s)`, (kind) => {
    tests(useTestDatabase(kind));
  });
}

async function clonePglite(): Promise<Database> {
  const loadDataDir = await openAsBlob(inject("pgliteDump"));
  return openPglite("memory://", { migrationsFolder: "", loadDataDir });
}

async function clonePostgres(): Promise<Database> {
  const server = inject("postgresUrl");
  const template = templateName(inject("testRun"));
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  await onServer(server, (sql) => sql.unsafe(`create database ${name} template ${template}`));
  const database = await createDb(new URL(`/${name}`, server).href);
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(server, (sql) => sql.unsafe(`drop database ${name} with (force)`));
    },
  };
}
