import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { testDatabase } from "#db/testing/database.ts";
import { parseConfig } from "#server/config/config.ts";
import { createAuth } from "./auth.ts";

// GitHub stands on a local port: what would go there goes to it, and what comes back is real HTTP.

const profile = { id: 7, login: "grace", name: "Grace", email: null, avatar_url: "" };
const emails = [{ email: "grace@example.com", primary: true, verified: true, visibility: null }];
const asked: string[] = [];
const github = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  const answers: Record<string, unknown> = {
    "/login/oauth/access_token": { access_token: "t", token_type: "bearer", scope: "user:email" },
    "/user": profile,
    "/user/emails": emails,
  };
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(answers[request.url ?? ""] ?? {}));
});

const origin = "http://localhost:3000";
const config = parseConfig({
  BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  GITHUB_CLIENT_ID: "github-id",
  GITHUB_CLIENT_SECRET: "github-secret",
});
let database: Database;
const realFetch = globalThis.fetch;

beforeAll(async () => {
  database = await testDatabase();
  await new Promise<void>((listening) => github.listen(0, "127.0.0.1", listening));
});
afterEach(() => vi.unstubAllGlobals());
afterAll(async () => {
  await database.close();
  await new Promise((closed) => github.close(closed));
});

function open() {
  const { port } = github.address() as AddressInfo;
  vi.stubGlobal("fetch", (input: string | URL | Request, init?: RequestInit) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    return realFetch(`http://127.0.0.1:${port}${pathname}`, init);
  });
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  return createAuth({ db: database.db, config, log: quiet, onGuestLinked: async () => {} });
}

async function begin(auth: ReturnType<typeof open>) {
  const body = { provider: "github", callbackURL: "/tasks", errorCallbackURL: "/sign-in" };
  const answer = await auth.handler(
    new Request(`${origin}/api/auth/sign-in/social`, {
      method: "POST",
      headers: { "content-type": "application/json", origin, host: "localhost:3000" },
      body: JSON.stringify(body),
    }),
  );
  const cookie = answer.headers.getSetCookie().map((line) => line.split(";")[0]);
  const { url } = await answer.json();
  return { state: new URL(url).searchParams.get("state") ?? "", cookie: cookie.join("; ") };
}

const comeBack = (auth: ReturnType<typeof open>, query: object, cookie: string) =>
  auth.handler(
    new Request(`${origin}/api/auth/callback/github?${new URLSearchParams({ ...query })}`, {
      headers: { host: "localhost:3000", cookie },
    }),
  );

it("signs in whoever comes back from GitHub with its word for it", async () => {
  const auth = open();
  const { state, cookie } = await begin(auth);
  const answer = await comeBack(auth, { code: "c", state }, cookie);
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toBe("/tasks");
  expect(answer.headers.getSetCookie().join()).toContain("taskpilot.session_token=");
  expect(asked).toContain("POST /login/oauth/access_token");
  const people = await database.db.query.user.findMany();
  expect(people).toMatchObject([
    { name: "Grace", email: "grace@example.com", emailVerified: true },
  ]);
});

it("turns away a state that this browser did not begin, and whoever gave up over there", async () => {
  const auth = open();
  const { state } = await begin(auth);
  const foreign = await comeBack(auth, { code: "c", state }, "");
  expect(foreign.headers.getSetCookie().join()).not.toContain("session_token");
  expect(foreign.headers.get("location")).toContain("error=");
  const mine = await begin(auth);
  const gaveUp = await comeBack(auth, { error: "access_denied", state: mine.state }, mine.cookie);
  expect(gaveUp.headers.get("location")).toMatch(/^\/sign-in\?error=/);
});
