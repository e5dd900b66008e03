import { createHash, randomBytes } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { btree_gin } from "@electric-sql/pglite/contrib/btree_gin";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { TestProject } from "vitest/node";
import { createDb } from "../client.ts";
import { startPostgres } from "./postgres-server.ts";
import { onServer, templateName } from "./server-databases.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A tar file of a migrated, empty PGlite. */
    pgliteDump: string;
    /** A PostgreSQL server whose database `templateName(testRun)` is migrated and empty. */
    postgresUrl: string;
    testRun: string;
  }
}

const migrationsFolder = resolve(import.meta.dirname, "../migrations");
const cacheFolder = resolve(import.meta.dirname, "../../node_modules/.cache/taskpilot");

/** Prepares both databases once per vitest run; every test file then works on a clone of its own. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const testRun = randomBytes(4).toString("hex");
  const [dump, server] = await Promise.all([migratedDump(), startPostgres()]);
  await onServer(server.url, (sql) => sql.unsafe(`create database ${templateName(testRun)}`));
  const template = await createDb(new URL(`/${templateName(testRun)}`, server.url).href);
  await template.migrate();
  await template.close();
  provide("pgliteDump", dump);
  provide("postgresUrl", server.url);
  provide("testRun", testRun);
  return async () => {
    await onServer(server.url, (sql) => sql.unsafe(`drop database ${templateName(testRun)}`));
    await server.stop();
  };
}

/** Starting an empty PGlite costs seconds, so its dump is kept until a migration changes. */
async function migratedDump(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of globSync(`${migrationsFolder}/*.sql`).sort()) hash.update(readFileSync(file));
  const path = `${cacheFolder}/pglite-${hash.digest("hex").slice(0, 16)}.tar`;
  if (existsSync(path)) return path;
  const client = await PGlite.create({ extensions: { pg_trgm, btree_gin } });
  await migrate(drizzle(client), { migrationsFolder });
  const dump = await client.dumpDataDir("none");
  await client.close();
  mkdirSync(cacheFolder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, Buffer.from(await dump.arrayBuffer()));
  renameSync(draft, path);
  return path;
}
