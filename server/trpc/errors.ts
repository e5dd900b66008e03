import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { isNoRoom } from "#db/client.ts";
import { ServiceError, type ServiceErrorCode } from "#server/services/errors.ts";

type TrpcCode = TRPCError["code"];

const codes: Record<ServiceErrorCode, TrpcCode> = {
  not_found: "NOT_FOUND",
  invalid: "BAD_REQUEST",
  conflict: "CONFLICT",
  forbidden: "FORBIDDEN",
  limit_reached: "TOO_MANY_REQUESTS",
};

/** What the client learns beside code and message. */
export type ErrorDetails = {
  /** Why it was refused; null when that was a fault. */
  reason: ServiceErrorCode | "signed_out" | "no_room" | null;
  /** The input field at fault, as a dotted path. */
  field: string | null;
};

const full = "The disk of the server is full. Nothing was changed, and nothing was lost.";

/** Gives a verb's refusal its tRPC code, and a full disk; everything else stays what it is. */
export function toTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (isNoRoom(cause)) return new TRPCError({ code: "SERVICE_UNAVAILABLE", message: full, cause });
  if (!(cause instanceof ServiceError)) return error;
  return new TRPCError({ code: codes[cause.code], message: cause.message, cause });
}

/** The message that may be shown: a verb's own, the schema's first, never an unknown error's. */
export function readableMessage(error: TRPCError): string {
  const { cause } = error;
  if (cause instanceof ServiceError) return cause.message;
  if (cause instanceof ZodError) return cause.issues[0]?.message ?? "Invalid input.";
  if (error.code === "INTERNAL_SERVER_ERROR") return "Something went wrong on our side.";
  return error.message;
}

/** Why the call was refused, and which field is at fault. */
export function errorDetails({ code, cause }: TRPCError): ErrorDetails {
  if (cause instanceof ServiceError) return { reason: cause.code, field: cause.field ?? null };
  if (cause instanceof ZodError) {
    return { reason: "invalid", field: cause.issues[0]?.path.join(".") || null };
  }
  if (code === "SERVICE_UNAVAILABLE") return { reason: "no_room", field: null };
  return { reason: code === "UNAUTHORIZED" ? "signed_out" : null, field: null };
}
