import type { Sql, TransactionSql } from "postgres";

type Work<T> = (sql: TransactionSql) => T | Promise<T>;

/**
 * Lets every connection keep the statements it has seen. drizzle asks for each one unprepared, which
 * costs a second round trip (its parameters are described first) and a new plan every time. Behind a
 * pooler the driver's own `prepare: false` still wins.
 */
export function prepareStatements(pool: Sql): void {
  const { begin } = pool;
  const prepared =
    <T>(work: Work<T>): Work<T> =>
    (sql) => {
      prepareOn(sql);
      return work(sql);
    };
  prepareOn(pool);
  pool.begin = <T>(...given: [Work<T>] | [options: string, Work<T>]) =>
    given.length === 1 ? begin(prepared(given[0])) : begin(given[0], prepared(given[1]));
}

function prepareOn(sql: Sql | TransactionSql): void {
  const { unsafe } = sql;
  sql.unsafe = (query, parameters, options) =>
    unsafe(query, parameters, { ...options, prepare: true });
}
