import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { z } from "zod";
import type { TrpcContext } from "./context.ts";
import { errorDetails, readableMessage, toTrpcError } from "./errors.ts";
import { serialize } from "./serialize.ts";

const seconds = 1000;

const t = initTRPC.context<TrpcContext>().create({
  transformer: {
    input: superjson,
    output: { serialize, deserialize: superjson.deserialize },
  },
  // Never a stack on the wire, in development either: the log has it.
  isDev: false,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: readableMessage(error),
    data: { ...shape.data, ...errorDetails(error) },
  }),
  // Proxies cut idle streams after about a minute; a client that hears nothing for three pings reconnects.
  sse: {
    ping: { enabled: true, intervalMs: 15 * seconds },
    client: { reconnectAfterInactivityMs: 45 * seconds },
  },
});

export const { router, createCallerFactory } = t;

/** For somebody signed in: hands the verbs their `ServiceContext`, and maps their refusals. */
export const procedure = t.procedure.use(async ({ ctx, next }) => {
  if (!ctx.actor) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in first." });
  const result = await next({ ctx: { ...ctx, actor: ctx.actor, now: ctx.now() } });
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});

/**
 * For changes: several calls with one `groupId`, a UUID the client makes,
 * are one entry of the history and one undo.
 */
export const change = procedure
  .input(z.object({ groupId: z.uuid().optional() }))
  .use(({ ctx, input, next }) =>
    next({ ctx: { ...ctx, ...(input.groupId ? { groupId: input.groupId } : {}) } }),
  );
