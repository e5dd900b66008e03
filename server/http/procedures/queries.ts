import {
  callTRPCProcedure,
  getTRPCErrorFromUnknown,
  getTRPCErrorShape,
  type TRPCError,
  transformTRPCResponse,
} from "@trpc/server";
import { getHTTPStatusCode } from "@trpc/server/http";
import type { TrpcContext } from "#server/trpc/context.ts";
import { appRouter } from "#server/trpc/router.ts";
import { WholeResponse } from "./whole-response.ts";

type Query = { path: string; input: unknown };
type Serving = { createContext: () => Promise<TrpcContext>; onFailure: OnFailure };

/** Told of every procedure that failed, or refused. */
export type OnFailure = (failure: { error: TRPCError; path?: string | undefined }) => void;

/** Below this address the handler asks no route. */
export const proceduresAt = "/api/trpc";

const config = appRouter._def._config;
const type = "query";
const headers = { "content-type": "application/json", vary: "trpc-accept, accept" };

/**
 * Answers the queries of a GET, one or a batch, as tRPC's fetch adapter does, without its streams and
 * signals. Null for whatever is anything else, or cannot be read: the adapter knows what to say.
 */
export async function answerQueries(
  request: Request,
  { createContext, onFailure }: Serving,
): Promise<WholeResponse | null> {
  const asked = readQueries(request);
  if (!asked) return null;
  const context = createContext();
  const answers = await Promise.all(asked.queries.map(answerQuery));
  const answer = asked.inBatch ? answers : (answers[0] ?? []);
  const text = JSON.stringify(transformTRPCResponse(config, answer));
  return new WholeResponse(text, { status: getHTTPStatusCode(answer), headers });

  async function answerQuery({ path, input }: Query, batchIndex: number) {
    let ctx: TrpcContext | undefined;
    try {
      ctx = await context;
      const { signal } = request;
      const getRawInput = async () => input;
      const call = { router: appRouter, path, type, ctx, getRawInput, signal, batchIndex } as const;
      return { result: { data: await callTRPCProcedure(call) } };
    } catch (cause) {
      const error = getTRPCErrorFromUnknown(cause);
      onFailure({ error, path });
      return { error: getTRPCErrorShape({ config, error, type, path, input, ctx }) };
    }
  }
}

type Asked = { queries: Query[]; inBatch: boolean };

function readQueries({ method, headers, url }: Request): Asked | null {
  if (method !== "GET" || asksForMore(headers)) return null;
  const { pathname, searchParams } = new URL(url);
  const inBatch = searchParams.get("batch") === "1";
  const path = pathname.slice(proceduresAt.length + 1);
  const paths = inBatch ? path.split(",") : [path];
  if (!paths.every(isQuery)) return null;
  const inputs = readInputs(searchParams.get("input"), inBatch);
  if (!inputs) return null;
  return { queries: paths.map((each, index) => ({ path: each, input: inputs[index] })), inBatch };
}

/** Another form of the answer, or of the question. */
function asksForMore(headers: Headers): boolean {
  return (
    headers.has("trpc-accept") ||
    headers.has("content-type") ||
    (headers.get("accept")?.includes("jsonl") ?? false)
  );
}

function isQuery(path: string): boolean {
  const { procedures } = appRouter._def;
  return (
    Object.hasOwn(procedures, path) && Object(Reflect.get(procedures, path))._def.type === type
  );
}

/** By their place in the batch; null when they cannot be read. */
function readInputs(text: string | null, inBatch: boolean): Record<number, unknown> | null {
  if (!text) return {};
  try {
    const given: unknown = JSON.parse(text);
    if (!inBatch) return [config.transformer.input.deserialize(given)];
    if (typeof given !== "object" || given === null || Array.isArray(given)) return null;
    return Object.fromEntries(
      Object.entries(given).map(([index, input]) => [
        index,
        config.transformer.input.deserialize(input),
      ]),
    );
  } catch {
    return null;
  }
}
