import { TRPCError } from "@trpc/server";
import { DrizzleQueryError } from "drizzle-orm";
import { expect, it } from "vitest";
import { logError } from "./log-error.ts";

it("shows which query failed and why, but not the values that people wrote", () => {
  const values = ["canary\nof two lines", 7];
  const failed = new DrizzleQueryError("select $1", values, new Error("connection closed"));
  const wrapped = new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: failed });
  for (const error of [failed, wrapped]) {
    const shown = JSON.stringify(logError(error));
    expect(shown).toContain("select $1");
    expect(shown).toContain("connection closed");
    expect(shown).not.toMatch(/canary|two lines/);
  }
});

it("shows any other error with its code and where it came from", () => {
  const error = Object.assign(new Error("no file"), { code: "ENOENT" });
  expect(logError(error)).toMatchObject({ type: "Error", message: "no file", code: "ENOENT" });
  expect(JSON.stringify(logError(error))).toContain("log-error.test.ts");
});
