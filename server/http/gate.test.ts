import { describe, expect, it } from "vitest";
import { refusalOf } from "./gate.ts";

const request = (
  url: string | undefined,
  method = "GET",
  host: string | undefined = "localhost",
) => ({
  url,
  method,
  headers: { host },
});

describe("refusalOf", () => {
  it.each(["/", "/tasks/today?q=%", "/a%20b", "/tasks?returnTo=//x"])("lets %s in", (url) => {
    expect(refusalOf(request(url))).toBeNull();
  });

  it.each(["localhost:3000", "127.0.0.1", "[::1]:3000", "my-tasks.fly.dev"])(
    "knows the host %s",
    (host) => expect(refusalOf(request("/", "GET", host))).toBeNull(),
  );

  it.each([
    undefined,
    "*",
    "",
    "tasks",
    "http://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/%",
    "/%ff",
    "/a%00b",
  ])("turns away the address %j", (url) => {
    expect(refusalOf(request(url))).toBe(400);
  });

  it.each(["", "a b", "a/b", "user@host", "localhost:99999", "[::1"])(
    "turns away the host %j",
    (host) => expect(refusalOf({ ...request("/"), headers: { host } })).toBe(400),
  );

  it.each(["TRACE", "CONNECT", "PROPFIND", undefined])("does not know the method %s", (method) => {
    expect(refusalOf({ ...request("/"), method })).toBe(405);
  });
});
