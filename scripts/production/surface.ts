import type { RouteConfigEntry } from "@react-router/dev/routes";
import { z } from "zod";
import routes from "#app/routes.ts";
import { chatKitRequest } from "#chatkit/protocol/requests/request.ts";
import { proceduresAt } from "#server/http/procedures/queries.ts";
import { appRouter } from "#server/trpc/router.ts";

// Everything that a stranger can ask the server for, read from where it is declared: a test that
// goes through these lists cannot forget what is new.

const kind = z.enum(["query", "mutation", "subscription"]);

/** Every procedure, `task.create`, with what it is. */
export const procedures = Object.entries(appRouter._def.procedures).map(([name, procedure]) => ({
  name,
  kind: kind.parse(Object(procedure)._def.type),
}));

/** Every type of ChatKit request, `threads.create`. */
export const chatRequestTypes: string[] = chatKitRequest.options.map(
  ({ shape }) => shape.type.value,
);

/** Every address as the route table declares it, `tasks/:view?/:id?`, and the one before the table. */
export const addresses: string[] = [`${proceduresAt.slice(1)}/*`, ...pathsOf(await routes)];

function pathsOf(entries: RouteConfigEntry[]): string[] {
  return entries.flatMap(({ path, index, children }) => [
    ...(path === undefined ? [] : [path]),
    ...(index ? [""] : []),
    ...pathsOf(children ?? []),
  ]);
}
