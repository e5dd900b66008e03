import type { TRPCClientError } from "@trpc/client";
import type { AppRouter } from "#server/trpc/router.ts";

/** Why a request failed: the server's reason, or `unreachable` when there was no answer. */
export type FailureReason =
  | "not_found"
  | "invalid"
  | "conflict"
  | "forbidden"
  | "limit_reached"
  | "signed_out"
  | "no_room"
  | "unreachable"
  | "unknown";

export type Failure = {
  reason: FailureReason;
  /** The server's words for the person; null when it had none that may be shown. */
  message: string | null;
  /** The input field at fault. */
  field: string | null;
};

/** What a failed query or mutation means. */
export function readFailure(error: unknown): Failure {
  if (!(error instanceof CallError)) return { reason: "unknown", message: null, field: null };
  if (!error.data) return { reason: "unreachable", message: null, field: null };
  const { reason, field } = error.data;
  if (reason === null) return { reason: "unknown", message: null, field: null };
  return { reason, message: error.message, field };
}

export function isSignedOut(error: unknown): boolean {
  return readFailure(error).reason === "signed_out";
}

/** What a call fails with: what the server said of it, or nothing when there was no answer. */
export class CallError extends Error {
  readonly data: TRPCClientError<AppRouter>["data"];

  constructor(message: string, { data, cause }: Pick<CallError, "data" | "cause">) {
    super(message, { cause });
    this.data = data;
  }
}

/** Of the server's refusal, in tRPC's form `{ message, code, data }`, or of what was thrown instead. */
export function toCallError(cause: unknown): CallError {
  const { message, data } = Object(cause);
  return new CallError(String(message), { data, cause });
}
