import { onServer } from "#db/testing/server-databases.ts";
import { ask, change, signUp, taskIds } from "#scripts/production/person.ts";
import { expect, expectSound, keepCreating, test } from "./faults.ts";

const seconds = 1000;

/** Ends every connection to one database, as a restart of the server does. */
function cutConnections(databaseUrl = "") {
  const name = new URL(databaseUrl).pathname.slice(1);
  return onServer(new URL("/postgres", databaseUrl).href, async (sql) => {
    const rows = await sql`
      select pg_terminate_backend(pid) as cut, query like 'listen%' as listener
      from pg_stat_activity where datname = ${name} and pid <> pg_backend_pid()`;
    return rows.length;
  });
}

test("every connection is cut under load: the server recovers and loses nothing it accepted", async ({
  serve,
  postgres,
}) => {
  const server = await serve(postgres);
  const ada = await signUp(server.url);
  for (let round = 0; round < 3; round++) {
    const load = keepCreating(ada);
    await expect.poll(() => load.accepted.length, { timeout: 30 * seconds }).toBeGreaterThan(5);
    expect(await cutConnections(postgres.DATABASE_URL)).toBeGreaterThan(1);
    await load.stop();
    await expect
      .poll(async () => (await ada.fetch("/readyz")).status, { timeout: 20 * seconds })
      .toBe(200);
    // Readiness speaks for one connection of the pool; each other one finds out by its next query.
    await expect(async () => {
      expect(await taskIds(ada)).toEqual(expect.arrayContaining(load.accepted));
    }).toPass({ timeout: 20 * seconds });
  }
  expectSound(postgres);
});

test("the lost LISTEN connection comes back, and an open page hears what it missed", async ({
  serve,
  postgres,
}) => {
  const server = await serve(postgres);
  const ada = await signUp(server.url);
  const since = await ask(ada, "changes.revision", {});
  const leave = new AbortController();
  const input = JSON.stringify({ json: { lastEventId: since } });
  const stream = await ada.fetch(`/api/trpc/changes.onChange?${new URLSearchParams({ input })}`, {
    signal: leave.signal,
  });
  let heard = "";
  const listening = (async () => {
    if (!stream.body) return;
    for await (const chunk of stream.body) heard += Buffer.from(chunk).toString();
  })().catch((error: unknown) => {
    if (!leave.signal.aborted) throw error;
  });

  await change(ada, "task.create", { title: "before" });
  await expect.poll(() => heard, { timeout: 10 * seconds }).toContain("before");
  await cutConnections(postgres.DATABASE_URL);
  await expect
    .poll(
      () =>
        change(ada, "task.create", { title: "while away" }).then(
          () => "made",
          () => "not",
        ),
      {
        timeout: 20 * seconds,
      },
    )
    .toBe("made");
  await expect.poll(() => heard, { timeout: 30 * seconds }).toContain("while away");
  leave.abort();
  await listening;
});

test("a request repeated after a lost answer makes one task", async ({ serve, postgres }) => {
  const server = await serve(postgres);
  const ada = await signUp(server.url);
  const id = crypto.randomUUID();
  const repeated = await Promise.allSettled(
    Array.from({ length: 5 }, () => change(ada, "task.create", { id, title: "Once" })),
  );
  expect(repeated.map(({ status }) => status)).toEqual(Array(5).fill("fulfilled"));
  expect((await taskIds(ada)).filter((each) => each === id)).toHaveLength(1);
  expectSound(postgres);
});
