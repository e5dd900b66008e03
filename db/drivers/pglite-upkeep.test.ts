import { PGlite } from "@electric-sql/pglite";
import { afterEach, expect, it, vi } from "vitest";
import { keepTidy, tidy } from "./pglite-upkeep.ts";

const listOf = "explain select * from entries where owner = 'a' order by made limit 20";

async function filled(): Promise<PGlite> {
  const client = await PGlite.create("memory://");
  await client.exec(`create table entries (owner text, made int);
    create index by_owner on entries (owner, made);
    insert into entries select 'a', n from generate_series(1, 2000) n`);
  return client;
}
const plan = async (client: PGlite) => JSON.stringify((await client.query(listOf)).rows);

afterEach(() => {
  vi.useRealTimers();
});

it("lets the planner find the head of a list without sorting the whole of it", async () => {
  const client = await filled();
  expect(await plan(client)).toContain("Sort");
  await tidy(client);
  expect(await plan(client)).not.toContain("Sort");
  await client.close();
});

it("comes by itself, and goes away when it is told to", async () => {
  const client = await filled();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const stop = keepTidy(client);
  vi.advanceTimersByTime(15_000);
  await stop();
  expect(await plan(client)).not.toContain("Sort");
  expect(vi.getTimerCount()).toBe(0);
  await client.close();
});

it("warns when it cannot, and lets the application go on", async () => {
  const client = await filled();
  const warn = vi.spyOn(process, "emitWarning").mockReturnValue();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const stop = keepTidy(client);
  await client.close();
  vi.advanceTimersByTime(15_000);
  await stop();
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});
