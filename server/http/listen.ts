import { createServer, type RequestListener, type Server } from "node:http";
import { type ClientAddress, createRequestListener } from "@remix-run/node-fetch-server";
import type { App } from "#server/app.ts";
import type { Handler } from "./handler.ts";

/** Turns the handler into a listener for node:http; what it throws is logged and answered with a bare 500. */
export function toListener(app: App, handler: Handler): RequestListener {
  return createRequestListener(
    (request: Request, client: ClientAddress) => handler(request, client.address),
    {
      onError(error) {
        app.log.error({ err: error }, "a request failed");
        return Response.json(
          { error: { code: "internal", message: "Something went wrong on our side." } },
          { status: 500 },
        );
      },
    },
  );
}

/** Listens on the configured host and port (0 takes a free one); resolves with the server and its address. */
export async function listen(
  app: App,
  listener: RequestListener,
): Promise<{ server: Server; url: string }> {
  const server = createServer(listener);
  // Longer than a proxy keeps its connections, so that it is never we who hang up on a request.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(app.config.port, app.config.host, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : app.config.port;
  return { server, url: app.config.appUrl ?? `http://localhost:${port}` };
}
