import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { clientSecrets } from "./client-secrets.ts";

let answer = { status: 200, lasts: 600 };
let asked = 0;
const server = createServer((_request, response) => {
  asked += 1;
  response.writeHead(answer.status, { "Content-Type": "application/json" });
  const expires_at = Math.floor(Date.now() / 1000) + answer.lasts;
  response.end(JSON.stringify({ client_secret: `secret-${asked}`, expires_at, session_id: "s" }));
});
let url = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = 0;
  answer = { status: 200, lasts: 600 };
});

describe("clientSecrets", () => {
  it("uses a secret again as long as it lasts", async () => {
    const next = clientSecrets(url);
    const first = await next(null);
    expect(await next(first)).toBe(first);
    expect(asked).toBe(1);
  });

  it("asks for a new one shortly before the old one ends, and for one it does not know", async () => {
    answer.lasts = 30;
    const next = clientSecrets(url);
    const first = await next(null);
    expect(await next(first)).toBe("secret-2");
    expect(await next("somebody's")).toBe("secret-3");
  });

  it("rejects an answer without a secret", async () => {
    answer.lasts = Number.NaN;
    await expect(clientSecrets(url)(null)).rejects.toThrow("no client secret");
  });

  it("rejects when the server refuses", async () => {
    answer.status = 503;
    await expect(clientSecrets(url)(null)).rejects.toThrow("HTTP 503");
  });
});
