import postgres from "postgres";
import { expect, inject, it } from "vitest";
import { prepareStatements } from "./prepare-statements.ts";

const connect = (options: { prepare?: boolean } = {}) => {
  const sql = postgres(inject("postgresUrl"), { max: 1, ...options });
  prepareStatements(sql);
  return sql;
};
const kept = async (sql: postgres.Sql) => {
  const rows =
    await sql`select statement from pg_prepared_statements where statement like 'select $1::int%' order by prepare_time`;
  return rows.map(({ statement }) => statement);
};
/** As drizzle asks. */
const unprepared = { prepare: false };

it("keeps statements on their connection, in transactions of either form too", async () => {
  const sql = connect();
  await sql.unsafe("select $1::int as plain", [1], unprepared);
  await sql.begin((tx) => tx.unsafe("select $1::int as within", [1], unprepared));
  await sql.begin("read only", (tx) => tx.unsafe("select $1::int as reading", [1], unprepared));
  expect(await kept(sql)).toEqual([
    "select $1::int as plain",
    "select $1::int as within",
    "select $1::int as reading",
  ]);
  await sql.end();
});

it("keeps none behind a pooler, which hands connections from one to the next", async () => {
  const sql = connect({ prepare: false });
  await sql.unsafe("select $1::int as plain", [1], unprepared);
  expect(await kept(sql)).toEqual([]);
  await sql.end();
});
