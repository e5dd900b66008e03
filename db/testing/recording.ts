import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import type { Database, Db } from "../client.ts";
import * as schema from "../schema/index.ts";

/** The same embedded database through a client that notes every statement it sends. */
export function recording(database: Database): { db: Db; sent: string[] } {
  const client: unknown = Reflect.get(database.db, "$client");
  if (!(client instanceof PGlite)) throw new Error("Only PGlite's statements are recorded.");
  const sent: string[] = [];
  const logger = { logQuery: (query: string) => sent.push(query) };
  return { db: drizzle(client, { schema, logger }), sent };
}
