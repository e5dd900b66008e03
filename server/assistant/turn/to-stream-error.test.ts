import {
  MaxTurnsExceededError,
  ModelBehaviorError,
  ModelRefusalError,
  ModelTimeoutError,
} from "@openai/agents";
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  InternalServerError,
  PermissionDeniedError,
  RateLimitError,
} from "openai";
import { describe, expect, it } from "vitest";
import { CustomStreamError } from "#chatkit/server/errors.ts";
import { ServiceError } from "#server/services/errors.ts";
import { toStreamError } from "./to-stream-error.ts";

const secret = "sk-secret";
const none = new Headers();
const coded = { code: "context_length_exceeded" };

const told: [string, Error, string, boolean][] = [
  ["a refusal", new ModelRefusalError(secret), "declined", false],
  ["too many steps", new MaxTurnsExceededError(secret), "too many steps", true],
  ["a late answer", new ModelTimeoutError({ timeoutMs: 1 }), "in time", true],
  ["a senseless answer", new ModelBehaviorError(secret), "no sense", true],
  ["a used-up quota", new RateLimitError(429, undefined, secret, none), "busy", true],
  ["a wrong key", new AuthenticationError(401, undefined, secret, none), "key", false],
  ["a key without rights", new PermissionDeniedError(403, undefined, secret, none), "key", false],
  ["an overflow told by its code", new BadRequestError(400, coded, secret, none), "long", false],
  [
    "a context length exceeded",
    new BadRequestError(400, undefined, "Context length", none),
    "long",
    false,
  ],
  [
    "a context window exceeded",
    new APIError(undefined, undefined, "context window", none),
    "long",
    false,
  ],
  ["no connection", new APIConnectionError({ message: secret }), "cannot be reached", true],
  ["a connection cut by time", new APIConnectionTimeoutError(), "cannot be reached", true],
  [
    "a fault on their side",
    new InternalServerError(500, undefined, secret, none),
    "of its own",
    true,
  ],
];

describe("toStreamError", () => {
  it.each(told)("says what happened on %s, in words of ours", (_kind, error, words, allowRetry) => {
    const said = toStreamError(error);
    if (!(said instanceof CustomStreamError)) throw new Error("It was not told to the person.");
    expect(said.message).toContain(words);
    expect(said.message).not.toContain(secret);
    expect(said.allowRetry).toBe(allowRetry);
  });

  it.each([
    ["a request of ours that makes no sense", new BadRequestError(400, {}, "No such model", none)],
    ["a stop by the person", new APIUserAbortError()],
    ["a refusal of a service", new ServiceError("not_found", "No such task.")],
    ["a fault of the program", new TypeError("x is undefined")],
    ["something thrown that is no error", "why"],
  ])("lets %s go on as it is", (_kind, error) => {
    expect(toStreamError(error)).toBe(error);
  });
});
