import type { Server } from "node:http";
import type { App } from "#server/app.ts";

const graceMs = 10_000;

/**
 * On SIGTERM or SIGINT: no new connections, running turns get their grace, streams end in a state
 * that clients resume, the database is closed, and the process exits. A second signal exits at once.
 * `process.on`, because libraries with handlers of their own exit when theirs is the last one left.
 */
export function shutDownOnSignal(app: App, server: Server): void {
  let closing = false;
  const shutDown = async (signal: NodeJS.Signals) => {
    if (closing) process.exit(1);
    closing = true;
    app.log.info({ signal }, "shutting down");
    try {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await app.close(graceMs);
      server.closeAllConnections();
      await closed;
      process.exit(0);
    } catch (error) {
      app.log.fatal({ err: error }, "shutting down failed");
      process.exit(1);
    }
  };
  process.on("SIGTERM", shutDown);
  process.on("SIGINT", shutDown);
}
