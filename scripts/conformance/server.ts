import { createServer } from "node:http";
import { createRequestListener } from "@remix-run/node-fetch-server";
import { createDb } from "#db/client.ts";
import { createConformanceServer } from "./handler.ts";

/**
 * `npm run conformance`: the scripted responder at `POST http://127.0.0.1:$PORT/chatkit` (8898 unless
 * said otherwise), over an embedded database in memory or the one that DATABASE_URL names. DELTAS sets
 * the length of a plain answer; GRACE_MS how long running turns may go on after SIGTERM.
 */
const port = Number(process.env.PORT ?? 8898);
const deltas = Number(process.env.DELTAS ?? 200);
const database = await createDb(process.env.DATABASE_URL ?? "memory://");
await database.migrate();

const conformance = await createConformanceServer(database, {
  deltas,
  onError: (error) => process.stderr.write(`${error instanceof Error ? error.stack : error}\n`),
});
const server = createServer(createRequestListener((request) => conformance.handle(request)));
server.listen(port, "127.0.0.1", () => {
  const address = server.address();
  const at = typeof address === "object" && address ? address.port : port;
  process.stdout.write(`ChatKit conformance server at http://127.0.0.1:${at}/chatkit\n`);
});

async function stop(): Promise<void> {
  server.close();
  await conformance.drain(Number(process.env.GRACE_MS ?? 1_000));
  await conformance.close();
  await database.close();
}
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
