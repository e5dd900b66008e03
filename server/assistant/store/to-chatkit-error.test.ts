import { expect, it } from "vitest";
import { ChatKitError } from "#chatkit/server/errors.ts";
import { ServiceError } from "#server/services/errors.ts";
import { toChatKitError } from "./to-chatkit-error.ts";

const refusalOf = (error: unknown): Promise<unknown> =>
  toChatKitError("thread", Promise.reject(error)).then(
    () => null,
    (raised: unknown) => raised,
  );

it.each([
  ["not_found", 404],
  ["invalid", 400],
  ["limit_reached", 413],
  ["conflict", 409],
  ["forbidden", 403],
] as const)("answers a service's %s with %i", async (code, status) => {
  const raised = await refusalOf(new ServiceError(code, "Why not.", "title"));
  expect(raised).toBeInstanceOf(ChatKitError);
  expect(raised).toMatchObject({ status });
});

it("lets a fault of the program rise as it is", async () => {
  const fault = new TypeError("x is undefined");
  expect(await refusalOf(fault)).toBe(fault);
});
