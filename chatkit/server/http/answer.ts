import type { ErrorBody } from "#chatkit/protocol/responses.ts";
import { ChatKitError } from "../errors.ts";

const jsonHeaders = { "content-type": "application/json", "cache-control": "no-store" };

export function jsonAnswer(body: unknown): Response {
  return new Response(JSON.stringify(body), { headers: jsonHeaders });
}

/** The JSON form of a refusal. Of an unknown error nothing is told. */
export function errorAnswer(error: unknown): Response {
  const known =
    error instanceof ChatKitError
      ? error
      : new ChatKitError(500, "internal", "Something went wrong on the server.");
  const body: ErrorBody = {
    error: {
      code: known.code,
      message: known.message,
      ...(known.field === undefined ? {} : { field: known.field }),
    },
  };
  const headers = known.status === 405 ? { ...jsonHeaders, allow: "POST" } : jsonHeaders;
  return new Response(JSON.stringify(body), { status: known.status, headers });
}
