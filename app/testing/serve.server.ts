import type { RouteConfigEntry } from "@react-router/dev/routes";
import {
  type ServerBuild,
  UNSAFE_withComponentProps,
  UNSAFE_withErrorBoundaryProps,
} from "react-router";
import { inject } from "vitest";
import { onServer, templateName } from "#db/testing/server-databases.ts";
import { createApp } from "#server/app.ts";
import { parseConfig } from "#server/config/config.ts";
import { createHandler } from "#server/http/handler.ts";
import * as entry from "../entry.server.tsx";
import * as root from "../root.tsx";
import routes from "../routes.ts";

const modules = import.meta.glob("../routes/*.{ts,tsx}");

/** The whole app behind its real handler, on a database of its own: requests in, pages out. */
export async function serveApp(environment: Record<string, string> = {}) {
  const name = `pages_${crypto.randomUUID().replaceAll("-", "")}`;
  const server = inject("postgresUrl");
  const template = templateName(inject("testRun"));
  await onServer(server, (sql) => sql.unsafe(`create database ${name} template ${template}`));
  const config = parseConfig({
    DATABASE_URL: new URL(`/${name}`, server).href,
    BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    LOG_LEVEL: "silent",
    ...environment,
  });
  const app = await createApp(config, { migrations: "db/migrations" });
  const handle = createHandler(app, await buildOf(await routes));
  return { handle, close: () => app.close(0) };
}

/** What React Router's build would make of the route table, without bundling anything. */
async function buildOf(entries: RouteConfigEntry[]): Promise<ServerBuild> {
  const table: Record<string, { module: object; [field: string]: unknown }> = {
    root: { id: "root", path: "", module: withProps(Object(root)) },
  };
  const add = async (children: RouteConfigEntry[], parentId: string) => {
    for (const { file, path, index, children: below, ...given } of children) {
      const id = given.id ?? file.replace(/\.tsx?$/, "");
      const module = await modules[`../${file}`]?.();
      table[id] = { id, parentId, path, index, module: withProps(Object(module)) };
      await add(below ?? [], id);
    }
  };
  await add(entries, "root");
  const assets = Object.fromEntries(
    Object.entries(table).map(([id, route]) => {
      const hasLoader = "loader" in route.module;
      return [id, { ...route, hasLoader, module: `/${id}.js`, imports: [] }];
    }),
  );
  return {
    entry: { module: entry },
    routes: table,
    assets: {
      routes: assets,
      entry: { imports: [], module: "/entry.js" },
      url: "/manifest.js",
      version: "test",
    },
    publicPath: "/",
    assetsBuildDirectory: "",
    future: {},
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: "initial" },
  } as unknown as ServerBuild;
}

type RouteModule = {
  default?: Parameters<typeof UNSAFE_withComponentProps>[0];
  ErrorBoundary?: Parameters<typeof UNSAFE_withErrorBoundaryProps>[0];
};

/** React Router's bundler plugin hands components their data as props; here we do. */
function withProps(module: RouteModule) {
  const { default: Component, ErrorBoundary } = module;
  return {
    ...module,
    ...(Component && { default: UNSAFE_withComponentProps(Component) }),
    ...(ErrorBoundary && { ErrorBoundary: UNSAFE_withErrorBoundaryProps(ErrorBoundary) }),
  };
}
