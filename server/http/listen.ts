import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createRequest, sendResponse } from "@remix-run/node-fetch-server";
import type { App } from "#server/app.ts";
import { refusalOf, refuse } from "./gate.ts";
import { type Handler, internalError } from "./handler.ts";
import { WholeResponse } from "./procedures/whole-response.ts";

const seconds = 1000;

/** How long a client may take for its part; slower ones are answered 408 and hung up on. */
const patience = {
  headersTimeout: 15 * seconds,
  // An attachment of 10 MB at 80 kB/s.
  requestTimeout: 130 * seconds,
  connectionsCheckingInterval: 5 * seconds,
  // Longer than a proxy keeps its connections, so that it is never we who hang up on a request.
  keepAliveTimeout: 75 * seconds,
};

type Logging = { log: { error(about: object, text: string): void } };

/** Turns the handler into a listener for node:http; an answer that breaks in its middle is logged. */
export function toListener({ log }: Logging, handler: Handler): RequestListener {
  return async (req, res) => {
    try {
      const request = createRequest(req, res);
      await send(res, await handler(request, req.socket.remoteAddress ?? ""));
    } catch (error) {
      // Whoever left hears no answer; what broke by that is no fault.
      if (res.destroyed) return;
      log.error({ err: error }, "an answer failed");
      if (res.headersSent) res.destroy();
      else await send(res, internalError());
    }
  };
}

async function send(res: ServerResponse, response: Response): Promise<void> {
  if (res.destroyed) return response.body?.cancel();
  if (!(response instanceof WholeResponse)) return sendResponse(res, response);
  res.statusCode = response.status;
  res.setHeaders(response.headers);
  res.end(response.whole);
}

/** Listens on the configured host and port (0 takes a free one); resolves with the server and its address. */
export async function listen(
  app: App,
  listener: RequestListener,
): Promise<{ server: Server; url: string }> {
  const server = createServer(patience, (req, res) => {
    const refusal = refusalOf(req);
    if (!refusal) return listener(req, res);
    app.log.info({ status: refusal }, "no request of ours");
    refuse(res, refusal);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(app.config.port, app.config.host, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : app.config.port;
  return { server, url: app.config.appUrl ?? `http://localhost:${port}` };
}
