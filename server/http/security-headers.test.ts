import { describe, expect, it } from "vitest";
import { parseConfig } from "#server/config/config.ts";
import { setSecurityHeaders } from "./security-headers.ts";

const config = (environment: Record<string, string>) =>
  parseConfig({ BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef", ...environment });

function headersFor(environment: Record<string, string>, contentType = "text/html") {
  const headers = new Headers({ "content-type": contentType });
  setSecurityHeaders(headers, config(environment), () => "bm9uY2U=");
  return headers;
}

describe("setSecurityHeaders", () => {
  it("runs only scripts of ours that carry this answer's nonce", () => {
    const policy = headersFor({}).get("content-security-policy");
    expect(policy).toContain("script-src 'self' 'nonce-bm9uY2U=';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("openai.com");
  });

  it("names OpenAI's hosts only where its element may be used", () => {
    const policy = headersFor({ CHATKIT_DOMAIN_KEY: "domain_pk_1" }).get("content-security-policy");
    expect(policy).toContain("frame-src https://cdn.platform.openai.com");
  });

  it("lets forms lead to those sites alone whose accounts are good here", () => {
    const github = { GITHUB_CLIENT_ID: "a", GITHUB_CLIENT_SECRET: "b" };
    const policy = headersFor(github).get("content-security-policy");
    expect(policy).toContain("form-action 'self' https://github.com;");
    expect(headersFor({}).get("content-security-policy")).toContain("form-action 'self';");
  });

  it("lets Vite's inline scripts and socket through in development", () => {
    const policy = headersFor({ NODE_ENV: "development" }).get("content-security-policy");
    expect(policy).toContain("script-src 'self' 'unsafe-inline'");
    expect(policy).toContain("ws:");
  });

  it("promises HTTPS only where the app is reached by it", () => {
    expect(headersFor({}).has("strict-transport-security")).toBe(false);
    expect(headersFor({ APP_URL: "https://t.example" }).has("strict-transport-security")).toBe(
      true,
    );
  });

  it("gives data no page policy, but forbids sniffing it", () => {
    const headers = headersFor({}, "application/json");
    expect(headers.has("content-security-policy")).toBe(false);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});
