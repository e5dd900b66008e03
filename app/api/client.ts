import type { TRPCClient } from "@trpc/client";
import type { AppRouter } from "#server/trpc/router.ts";
import type { Link } from "./link.ts";

export type ApiClient = TRPCClient<AppRouter>;

/** tRPC's client, as far as pages use it: `client.task.get.query(input)` asks the link for "task.get". */
export function createApiClient(link: Link): ApiClient {
  const router = (name: string) => byName((procedure) => calls(link, `${name}.${procedure}`));
  return Object(byName(router));
}

function calls(link: Link, path: string) {
  return {
    query: (input: unknown) => link.query(path, input),
    mutate: (input: unknown) => link.mutate(path, input),
    subscribe: (input: unknown, on: Parameters<Link["subscribe"]>[2]) =>
      link.subscribe(path, input, on),
  };
}

/** The names are the server's, and only their types are known here. */
function byName(make: (name: string) => object): object {
  return new Proxy({}, { get: (_, name) => make(String(name)) });
}
