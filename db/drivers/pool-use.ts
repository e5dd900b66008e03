import type postgres from "postgres";
import type { PoolUse } from "../client.ts";

/**
 * Counts what a pool has under way, which postgres.js itself does not tell: Drizzle comes in by
 * `unsafe` for a query and by `begin` for a transaction, and each takes one connection.
 */
export function countUse(pool: postgres.Sql): () => PoolUse {
  let underWay = 0;
  const end = () => {
    underWay -= 1;
  };
  const counted = <F extends typeof pool.unsafe | typeof pool.begin>(call: F): F =>
    new Proxy(call, {
      apply(target, self, args) {
        const result: Promise<unknown> = Reflect.apply(target, self, args);
        // The first statement of a transaction, which is counted as a whole.
        if (String(args[0]).startsWith("begin")) return result;
        underWay += 1;
        // A query's own `then` would start it before Drizzle has said how its rows are wanted.
        Promise.prototype.then.call(result, end, end);
        return result;
      },
    });
  pool.unsafe = counted(pool.unsafe);
  pool.begin = counted(pool.begin);
  const { max } = pool.options;
  return () => ({ busy: Math.min(underWay, max), waiting: Math.max(0, underWay - max), max });
}
