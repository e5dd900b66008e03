import { afterAll, beforeAll } from "vitest";
import type { Limits } from "#chatkit/server/options.ts";
import type { Database } from "#db/client.ts";
import { testDatabase } from "#db/testing/database.ts";
import { TestClient } from "./client.ts";
import { type ConformanceServer, createConformanceServer } from "./handler.ts";

export type TestServer = {
  /** A client of the given user. */
  client(user?: string): TestClient;
  server(): ConformanceServer;
  /** Errors that were kept from people. */
  errors: unknown[];
};

/** A conformance server over a database of its own, for the tests of one file. */
export function startConformanceServer(limits?: Partial<Limits>): TestServer {
  const errors: unknown[] = [];
  let database: Database | undefined;
  let server: ConformanceServer | undefined;
  beforeAll(async () => {
    database = await testDatabase();
    server = await createConformanceServer(database, {
      deltas: 5,
      onError: (error) => errors.push(error),
      ...(limits ? { limits } : {}),
    });
  });
  afterAll(async () => {
    await server?.drain(1_000);
    await server?.close();
    await database?.close();
  });
  const running = () => {
    if (!server) throw new Error("The server runs only while tests do.");
    return server;
  };
  return {
    client: (user) => new TestClient((request) => running().handle(request), user),
    server: running,
    errors,
  };
}
