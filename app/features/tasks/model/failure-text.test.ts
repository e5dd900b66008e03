import { expect, it } from "vitest";
import type { FailureReason } from "#app/api/errors.ts";
import { failureText } from "./failure-text.ts";

const texts = { gone: "gone", unreachable: "unreachable", noRoom: "full", unknown: "unknown" };
const textOf = (reason: FailureReason, message: string | null = "said") =>
  failureText({ reason, message, field: null }, texts);

it("gives the server's words where it has some", () => {
  expect(textOf("invalid")).toBe("said");
  expect(textOf("conflict")).toBe("said");
  expect(textOf("limit_reached", null)).toBe("unknown");
});

it("says what happened where the server has no words", () => {
  expect(textOf("not_found")).toBe("gone");
  expect(textOf("unreachable")).toBe("unreachable");
  expect(textOf("no_room")).toBe("full");
  expect(textOf("signed_out")).toBe("unknown");
});
