import { createServer as createHttpServer, type RequestListener } from "node:http";
import type { ServerBuild } from "react-router";
import { createServer as createViteServer } from "vite";
import type * as AppModule from "#server/app.ts";
import type * as ConfigModule from "#server/config/config.ts";
import type * as FindingsModule from "#server/config/findings.ts";
import type * as HandlerModule from "#server/http/handler.ts";
import type * as ListenModule from "#server/http/listen.ts";

// The development server: the production composition, with every module through Vite, so that pages
// update in place and a change in `server/` or `db/` composes the application anew.

const http = createHttpServer();
const vite = await createViteServer({
  server: { middlewareMode: { server: http } },
  appType: "custom",
});

const load = {
  app: () => vite.ssrLoadModule("/server/app.ts") as Promise<typeof AppModule>,
  config: () => vite.ssrLoadModule("/server/config/config.ts") as Promise<typeof ConfigModule>,
  findings: () =>
    vite.ssrLoadModule("/server/config/findings.ts") as Promise<typeof FindingsModule>,
  handler: () => vite.ssrLoadModule("/server/http/handler.ts") as Promise<typeof HandlerModule>,
  listen: () => vite.ssrLoadModule("/server/http/listen.ts") as Promise<typeof ListenModule>,
  build: () =>
    vite.ssrLoadModule("virtual:react-router/server-build") as unknown as Promise<ServerBuild>,
};

const { loadConfig } = await load.config();
const config = loadConfig({
  NODE_ENV: "development",
  HOST: "127.0.0.1",
  LOG_LEVEL: "warn",
});

type Source = { app: typeof AppModule; handler: typeof HandlerModule };
type Running = { from: Source; app: AppModule.App; answer: RequestListener };
let running: Promise<Running> = compose(await source());

async function source(): Promise<Source> {
  return { app: await load.app(), handler: await load.handler() };
}

/** One composition at a time: the embedded database belongs to one opener. */
async function current(): Promise<Running> {
  const from = await source();
  const before = running;
  const known = await before;
  const isSame = known.from.app === from.app && known.from.handler === from.handler;
  if (!isSame && running === before) {
    running = known.app.close(0).then(() => compose(from));
  }
  return running;
}

async function compose(from: Source): Promise<Running> {
  const app = await from.app.createApp(config, { migrations: "db/migrations" });
  const { toListener } = await load.listen();
  return { from, app, answer: toListener(app, from.handler.createHandler(app, load.build)) };
}

http.on("request", (req, res) => {
  vite.middlewares(req, res, () => {
    current().then(
      ({ answer }) => answer(req, res),
      (error: unknown) => {
        if (error instanceof Error) vite.ssrFixStacktrace(error);
        console.error(error);
        res.writeHead(500, { "Content-Type": "text/plain" }).end("The server failed; see its log.");
      },
    );
  });
});

async function stop() {
  http.closeAllConnections();
  http.close();
  await vite.close();
  await (await running).app.close(0);
  process.exit(0);
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

await running;
const { findingsOf } = await load.findings();
http.listen(config.port, config.host, () => {
  console.log(`TaskPilot AI: http://localhost:${config.port}`);
  for (const { topic, says, todo } of findingsOf(config)) {
    console.log(`  ${topic}: ${says}${todo ? `\n    ${todo}` : ""}`);
  }
});
