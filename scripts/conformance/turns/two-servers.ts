import { afterAll, beforeAll } from "vitest";
import type { Database } from "#db/client.ts";
import { testDatabase } from "#db/testing/database.ts";
import { TestClient } from "../client.ts";
import { type ConformanceServer, createConformanceServer } from "../handler.ts";

type Options = NonNullable<Parameters<typeof createConformanceServer>[1]>;

/** Two servers on one database, as two processes have it, for the tests of a file or a `describe`. */
export function startTwoServers({ kind, ...options }: Options & { kind?: Database["kind"] }) {
  let database: Database;
  const servers: ConformanceServer[] = [];
  beforeAll(async () => {
    database = await testDatabase(kind);
    for (let n = 0; n < 2; n += 1) servers.push(await createConformanceServer(database, options));
  });
  afterAll(async () => {
    for (const server of servers) {
      await server.drain(0);
      await server.close();
    }
    await database.close();
  });
  return {
    database: () => database,
    /** A client of the first or the second. */
    client: (n: 0 | 1) =>
      new TestClient((request) => {
        const server = servers[n];
        if (!server) throw new Error("The servers run only while tests do.");
        return server.handle(request);
      }),
  };
}
