import type { PGlite } from "@electric-sql/pglite";

const everyMs = 15_000;

/** Where autovacuum would come: tables of which a tenth and fifty rows changed. */
const neglected = `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
  where n_mod_since_analyze > 50 + n_live_tup / 10`;

/**
 * Does now and then what autovacuum does for a server: an embedded database has none, and without its
 * statistics the planner reads and sorts whole tables to find the first rows of a list. Returns the way
 * to stop, which waits for the work under way.
 */
export function keepTidy(client: PGlite): () => Promise<void> {
  let working = Promise.resolve();
  const timer = setInterval(() => {
    working = working.then(() => tidy(client)).catch((error: Error) => process.emitWarning(error));
  }, everyMs).unref();
  return () => {
    clearInterval(timer);
    return working;
  };
}

/** Collects statistics and frees dead rows of the tables that need it. */
export async function tidy(client: PGlite): Promise<void> {
  await client.exec("select pg_stat_force_next_flush()");
  const { rows } = await client.query<{ name: string }>(neglected);
  for (const { name } of rows) await client.exec(`vacuum (analyze) ${name}`);
}
