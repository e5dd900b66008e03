import { TRPCError } from "@trpc/server";
import { expect, it } from "vitest";
import { z } from "zod";
import { ServiceError, serviceErrorCodes } from "#server/services/errors.ts";
import { errorDetails, readableMessage, toTrpcError } from "./errors.ts";

const thrown = (cause: Error) =>
  new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: cause.message, cause });

it.each([
  ["not_found", "NOT_FOUND"],
  ["invalid", "BAD_REQUEST"],
  ["conflict", "CONFLICT"],
  ["forbidden", "FORBIDDEN"],
  ["limit_reached", "TOO_MANY_REQUESTS"],
] as const)("answers %s with %s", (code, expected) => {
  expect(toTrpcError(thrown(new ServiceError(code, "No."))).code).toBe(expected);
});

it("knows every code a verb may refuse with", () => {
  for (const code of serviceErrorCodes) {
    expect(toTrpcError(thrown(new ServiceError(code, "No."))).code).not.toBe(
      "INTERNAL_SERVER_ERROR",
    );
  }
});

it("tells reason, words and field of a verb's refusal", () => {
  const error = toTrpcError(thrown(new ServiceError("invalid", "A time needs a date.", "dueTime")));
  expect(readableMessage(error)).toBe("A time needs a date.");
  expect(errorDetails(error)).toEqual({ reason: "invalid", field: "dueTime" });
});

it("tells the first field that a schema refused", () => {
  const { error: cause } = z
    .object({ a: z.object({ b: z.string("Say b.") }) })
    .safeParse({ a: {} });
  const error = new TRPCError({ code: "BAD_REQUEST", cause });
  expect(readableMessage(error)).toBe("Say b.");
  expect(errorDetails(error)).toEqual({ reason: "invalid", field: "a.b" });
});

it("never shows the text of an unknown error", () => {
  const error = toTrpcError(thrown(new Error("connect ECONNREFUSED 10.0.0.7:5432")));
  expect(error.code).toBe("INTERNAL_SERVER_ERROR");
  expect(readableMessage(error)).toBe("Something went wrong on our side.");
  expect(errorDetails(error)).toEqual({ reason: null, field: null });
});

it("says that somebody has to sign in first", () => {
  const error = new TRPCError({ code: "UNAUTHORIZED", message: "Sign in first." });
  expect(errorDetails(error)).toEqual({ reason: "signed_out", field: null });
  expect(readableMessage(error)).toBe("Sign in first.");
});

it("tells that the disk is full, without what the database said", () => {
  const cause = new Error("Failed query", {
    cause: Object.assign(new Error("could not extend file"), { code: "53100" }),
  });
  const error = toTrpcError(thrown(cause));
  expect(error.code).toBe("SERVICE_UNAVAILABLE");
  expect(readableMessage(error)).toMatch(/disk of the server is full/);
  expect(errorDetails(error)).toEqual({ reason: "no_room", field: null });
});
