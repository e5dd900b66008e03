import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { PreparedPglite } from "./prepared-pglite.ts";

const client = new PreparedPglite(undefined);
const kept = async () => {
  const { rows } = await PGlite.prototype.query.call(
    client,
    "select statement from pg_prepared_statements order by prepare_time",
  );
  return rows.map((row) => Object(row).statement);
};

beforeAll(() => client.waitReady);
afterAll(() => client.close());
beforeEach(async () => {
  await client.exec(`drop table if exists entries;
    create table entries (id int primary key, note text); insert into entries values (1, 'one')`);
});

it("takes no more memory for buffers than a person's own machine gives away", async () => {
  expect((await client.query("show shared_buffers")).rows).toEqual([{ shared_buffers: "32MB" }]);
});

it("keeps statements, in transactions too, and each only once", async () => {
  const before = (await kept()).length;
  const both = "select note as kept from entries where id = $1";
  expect((await client.query(both, [1])).rows).toEqual([{ kept: "one" }]);
  expect((await client.query(both, [2])).rows).toEqual([]);
  const within = await client.transaction(async (tx) => {
    await tx.query("update entries set note = $1 where id = 1", ["two"]);
    return tx.query(both, [1], { rowMode: "array" });
  });
  expect(within.rows).toEqual([["two"]]);
  expect((await kept()).slice(before)).toEqual([both, "update entries set note = $1 where id = 1"]);
});

it("sends and reads values as PGlite does", async () => {
  const text = `select $1::int4 as a, $2::text as b, $3::bool as c, $4::json as d, $5::timestamptz as e,
    $6::text[] as f, $7::bytea as g, $8::numeric as h, $9::text as i, $10::int8 as j`;
  const bytes = new Uint8Array([0, 1, 255]);
  const date = new Date("2026-01-02T03:04:05.678Z");
  const list = ["x", 'y "z"', null];
  const values = [1, "é\n", true, { k: [null] }, date, list, bytes, "1.50", null, undefined];
  const expected = await PGlite.prototype.query.call(client, text, values);
  expect(await client.query(text, values)).toEqual(expected);
  const change = "update entries set note = 'n' where id < $1";
  expect(await client.query(change, [9])).toMatchObject({ affectedRows: 1, rows: [] });
});

it("says what was wrong with a statement, and goes on after it", async () => {
  const add = "insert into entries values ($1, 'again') returning id";
  await expect(client.query(add, [1])).rejects.toMatchObject({ code: "23505" });
  await expect(client.query("select nothing from entries")).rejects.toMatchObject({
    code: "42703",
  });
  const failed = client.transaction(async (tx) => {
    await tx.query("update entries set note = 'lost'");
    await tx.query(add, [1]);
  });
  await expect(failed).rejects.toMatchObject({ code: "23505" });
  expect((await client.query(add, [2])).rows).toEqual([{ id: 2 }]);
  expect((await client.query("select note from entries where id = 1")).rows).toEqual([
    { note: "one" },
  ]);
});

it("refuses statements on a transaction that is over", async () => {
  const tx = await client.transaction(async (open) => open);
  await expect(tx.query("select 1")).rejects.toThrow("closed");
});

it("prepares anew what a change of the schema has made invalid", async () => {
  const all = "select * from entries";
  await client.query(all);
  await client.exec("alter table entries add column more int default 5");
  expect((await client.query(all)).rows).toEqual([{ id: 1, note: "one", more: 5 }]);
  await client.exec("deallocate all");
  expect((await client.query(all)).rows).toEqual([{ id: 1, note: "one", more: 5 }]);
  await client.exec("alter table entries drop column more");
  const within = () => client.transaction((tx) => tx.query(all));
  await expect(within()).rejects.toMatchObject({ code: "0A000" });
  expect((await within()).rows).toEqual([{ id: 1, note: "one" }]);
});

it("forgets the statement that was used longest ago when it has too many", async () => {
  await client.query("select 0 as used");
  for (let n = 0; n < 250; n += 1) {
    await client.query(`select ${n} as many`);
    await client.query("select 0 as used");
  }
  const statements = await kept();
  expect(statements).toHaveLength(200);
  expect(statements).toContain("select 0 as used");
  expect(statements).not.toContain("select 0 as many");
});

it.each([
  ["a blob", "copy entries to '/dev/blob'", {}],
  ["types of its own", "select $1 as typed", { paramTypes: [23] }],
  ["serializers of its own", "select $1::int as own", { serializers: { 23: () => "7" } }],
])("leaves a query with %s to PGlite", async (_, text, options) => {
  const values = text.includes("$1") ? [7] : [];
  const expected = await PGlite.prototype.query.call(client, text, values, options);
  expect(await client.query(text, values, options)).toEqual(expected);
  expect(await kept()).not.toContain(text);
});
