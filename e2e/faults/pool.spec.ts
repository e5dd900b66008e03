import { setTimeout as sleep } from "node:timers/promises";
import { onServer } from "#db/testing/server-databases.ts";
import { change, type Person, signUp, taskIds } from "#scripts/production/person.ts";
import { expect, expectSound, keepCreating, test } from "./faults.ts";

const seconds = 1000;
const metricsToken = "0123456789abcdef";

test("every connection is busy: the process says so, and serves all who waited, once", async ({
  serve,
  postgres,
}) => {
  const server = await serve({ ...postgres, METRICS_TOKEN: metricsToken });
  const ada = await signUp(server.url);
  const metrics = async () => {
    const headers = { authorization: `Bearer ${metricsToken}` };
    return (await ada.fetch("/metrics", { headers })).text();
  };
  const locked = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const holding = onServer(postgres.DATABASE_URL ?? "", (sql) =>
    sql.begin(async (tx) => {
      await tx`lock table tasks in access exclusive mode`;
      locked.resolve();
      await release.promise;
    }),
  );
  await locked.promise;
  const ids = Array.from({ length: 40 }, () => crypto.randomUUID());
  const made = Promise.all(ids.map((id) => change(ada, "task.create", { id, title: "Patient" })));
  await expect.poll(metrics, { timeout: 10 * seconds }).toMatch(/^db_pool_waiting [1-9]/m);
  expect(await metrics()).toContain('db_pool_connections{state="busy"} 10');
  expect((await ada.fetch("/healthz")).status).toBe(200);
  expect((await ada.fetch("/readyz")).status).toBe(503);
  release.resolve();
  await Promise.all([holding, made]);
  expect((await ada.fetch("/readyz")).status).toBe(200);
  expect((await taskIds(ada)).sort()).toEqual(ids.sort());
  expectSound(postgres);
});

test("the database crashes under load and recovers: what was accepted is there, and open pages go on", async ({
  serve,
  postgres,
}) => {
  const name = new URL(postgres.DATABASE_URL ?? "").pathname.slice(1);
  // The test server forgets for speed's sake; this database must not.
  await onServer(postgres.DATABASE_URL ?? "", (sql) =>
    sql.unsafe(`alter database ${name} set synchronous_commit = on`),
  );
  const server = await serve(postgres);
  const ada = await signUp(server.url);
  const page = openPage(ada);

  const load = keepCreating(ada);
  await expect.poll(() => load.accepted.length, { timeout: 30 * seconds }).toBeGreaterThan(10);
  await onServer(postgres.DATABASE_URL ?? "", async (sql) => {
    const [row] = await sql`
      select pid from pg_stat_activity
      where datname = ${name} and pid <> pg_backend_pid() and query not ilike 'listen%' limit 1`;
    // One backend that dies takes all connections with it: PostgreSQL restarts and replays its log.
    process.kill(Number(row?.pid), "SIGKILL");
  });
  await load.stop();
  const ready = async () => (await ada.fetch("/readyz")).status;
  await expect.poll(ready, { timeout: 30 * seconds }).toBe(200);
  expect(await taskIds(ada)).toEqual(expect.arrayContaining(load.accepted));
  await change(ada, "task.create", { title: "after the crash" });
  await expect.poll(page.heard, { timeout: 20 * seconds }).toContain("after the crash");
  for (const id of load.accepted) expect(page.heard()).toContain(id);
  await page.leave();
  expectSound(postgres);
});

/** Follows changes as a browser does: a stream that ends is asked for again, from its last event on. */
function openPage(person: Person) {
  const leaving = new AbortController();
  const { signal } = leaving;
  let heard = "";
  const follow = async () => {
    while (!signal.aborted) {
      const lastEventId = Number(/.*\nid: (\d+)/s.exec(heard)?.[1] ?? 0);
      const query = new URLSearchParams({ input: JSON.stringify({ json: { lastEventId } }) });
      const stream = await person.fetch(`/api/trpc/changes.onChange?${query}`, { signal });
      for await (const chunk of stream.body ?? []) heard += Buffer.from(chunk).toString();
      await sleep(200);
    }
  };
  const following = follow().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return {
    heard: () => heard,
    leave: () => {
      leaving.abort();
      return following;
    },
  };
}
