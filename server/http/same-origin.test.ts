import { describe, expect, it } from "vitest";
import { parseConfig } from "#server/config/config.ts";
import { corsHeaders, isTrustedOrigin } from "./same-origin.ts";

const base = { BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef" };
const open = parseConfig({ ...base, FRONTEND_URL: "https://friend.example" });
const deployed = parseConfig({ ...base, APP_URL: "https://tasks.example" });

function post(headers: Record<string, string>): Request {
  return new Request("http://tasks.example/api", {
    method: "POST",
    headers: { host: "tasks.example", ...headers },
  });
}

describe("isTrustedOrigin", () => {
  it("lets every origin read: answers to foreign pages carry no permission to be read", () => {
    const get = new Request("http://tasks.example/", {
      headers: { origin: "https://evil.example" },
    });
    expect(isTrustedOrigin(open, get)).toBe(true);
  });

  it("takes the host that the browser reached for our own while APP_URL is unknown", () => {
    expect(isTrustedOrigin(open, post({ origin: "http://tasks.example" }))).toBe(true);
    expect(isTrustedOrigin(open, post({ origin: "http://evil.example" }))).toBe(false);
  });

  it("takes APP_URL alone for our own when it is set", () => {
    expect(isTrustedOrigin(deployed, post({ origin: "https://tasks.example" }))).toBe(true);
    expect(isTrustedOrigin(deployed, post({ origin: "http://tasks.example" }))).toBe(false);
  });

  it("lets the origins of FRONTEND_URL change things, and no other", () => {
    expect(isTrustedOrigin(open, post({ origin: "https://friend.example" }))).toBe(true);
    expect(isTrustedOrigin(open, post({ origin: "null" }))).toBe(false);
  });

  it("judges a request without Origin by Sec-Fetch-Site", () => {
    expect(isTrustedOrigin(open, post({ "sec-fetch-site": "cross-site" }))).toBe(false);
    expect(isTrustedOrigin(open, post({ "sec-fetch-site": "same-site" }))).toBe(false);
    expect(isTrustedOrigin(open, post({ "sec-fetch-site": "same-origin" }))).toBe(true);
    expect(isTrustedOrigin(open, post({}))).toBe(true);
  });
});

describe("corsHeaders", () => {
  it("allows cookies to exactly the asking origin, when it is listed", () => {
    const headers = corsHeaders(open, post({ origin: "https://friend.example" }));
    expect(headers?.get("access-control-allow-origin")).toBe("https://friend.example");
    expect(headers?.get("access-control-allow-credentials")).toBe("true");
    expect(headers?.get("vary")).toBe("Origin");
  });

  it("says nothing to others", () => {
    expect(corsHeaders(open, post({ origin: "https://evil.example" }))).toBeNull();
    expect(corsHeaders(open, post({}))).toBeNull();
  });
});
