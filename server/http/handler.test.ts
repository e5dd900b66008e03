import type { LoaderFunctionArgs, ServerBuild } from "react-router";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { onServer, templateName } from "#db/testing/server-databases.ts";
import { type App, createApp } from "#server/app.ts";
import { parseConfig } from "#server/config/config.ts";
import { appContext, sessionContext } from "./app-context.ts";
import { createHandler, type Handler } from "./handler.ts";

let app: App;
let handle: Handler;

beforeAll(async () => {
  const name = `handler_${Date.now()}`;
  const template = templateName(inject("testRun"));
  const server = inject("postgresUrl");
  await onServer(server, (sql) => sql.unsafe(`create database ${name} template ${template}`));
  const config = parseConfig({
    DATABASE_URL: new URL(`/${name}`, server).href,
    BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    LOG_LEVEL: "silent",
    FLY_APP_NAME: "test",
  });
  app = await createApp(config, { migrations: "db/migrations" });
  handle = createHandler(app, routes);
});
afterAll(() => app.close(0));

/** The smallest build with routes: who am I, a redirect, a failure, and Better Auth. */
const routes = buildOf({
  "who-am-i": async ({ context }) => {
    const [first, second] = await Promise.all([
      context.get(sessionContext)(),
      context.get(sessionContext)(),
    ]);
    return Response.json({ userId: first.session?.actor.userId ?? null, once: first === second });
  },
  read: async ({ request }) => new Response(await request.text()),
  leave: async () => Response.redirect("http://localhost/elsewhere"),
  "api/auth/*": ({ request, context }) => context.get(appContext).auth.handler(request),
});

type Answer = (args: LoaderFunctionArgs) => Promise<Response>;

function buildOf(answers: Record<string, Answer>): ServerBuild {
  const entries = Object.entries(answers).map(([path, answer]) => [
    path,
    { id: path, path, module: { default: undefined, loader: answer, action: answer } },
  ]);
  return {
    entry: { module: { default: async () => new Response("a page") } },
    routes: Object.fromEntries(entries),
    assets: { routes: {}, entry: { imports: [], module: "" }, url: "", version: "" },
    publicPath: "/",
    assetsBuildDirectory: "",
    future: {},
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: "initial" },
  } as unknown as ServerBuild;
}

const url = (path: string) => `http://localhost:3000${path}`;
const signUp = (email: string, address = "10.0.0.1") =>
  handle(
    new Request(url("/api/auth/sign-up/email"), {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: "http://localhost:3000",
        host: "localhost:3000",
        "fly-client-ip": address,
      },
      body: JSON.stringify({ email, password: "correct horse", name: "Ada" }),
    }),
    "127.0.0.1",
  );
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

describe("the handler", () => {
  it("tells whether the process lives and whether its database answers", async () => {
    const health = await handle(new Request(url("/healthz")), "127.0.0.1");
    expect(await health.json()).toEqual({ status: "ok" });
    const ready = await handle(new Request(url("/readyz")), "127.0.0.1");
    expect(await ready.json()).toEqual({ status: "ready" });
  });

  it("knows nobody without a cookie, and the signed-up person with theirs, looked up once", async () => {
    const nobody = await handle(new Request(url("/who-am-i")), "127.0.0.1");
    expect(await nobody.json()).toMatchObject({ userId: null });

    const cookie = cookiesOf(await signUp("ada@example.com"));
    const somebody = await handle(
      new Request(url("/who-am-i"), { headers: { cookie } }),
      "127.0.0.1",
    );
    expect(await somebody.json()).toEqual({ userId: expect.any(String), once: true });
  });

  it("sends every cookie of a sign-up, each in a header of its own", async () => {
    const names = (await signUp("bob@example.com", "10.0.0.2")).headers
      .getSetCookie()
      .map((cookie) => cookie.split("=")[0]);
    expect(names).toContain("taskpilot.session_token");
    expect(names).toContain("taskpilot.session_data");
  });

  it("answers procedures as whoever is signed in, and keeps them behind the same checks", async () => {
    const cookie = cookiesOf(await signUp("eve@example.com", "10.0.0.3"));
    const ask = (headers: Record<string, string>, init: RequestInit = {}) =>
      handle(new Request(url("/api/trpc/label.list"), { ...init, headers }), "127.0.0.1");
    const own = await ask({ cookie });
    expect([own.status, await own.json()]).toEqual([200, { result: { data: { json: [] } } }]);
    expect(own.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect((await ask({})).status).toBe(401);
    const foreign = { cookie, origin: "https://evil.example", host: "localhost:3000" };
    expect((await ask(foreign, { method: "POST", body: "{}" })).status).toBe(403);
    const large = { cookie, "content-length": "99999999", "content-type": "application/json" };
    expect((await ask(large, { method: "POST", body: "{}" })).status).toBe(413);
  });

  it("refuses an unsafe request of a foreign page before any route sees it", async () => {
    const request = new Request(url("/who-am-i"), {
      method: "POST",
      headers: { origin: "https://evil.example", host: "localhost:3000" },
    });
    const response = await handle(request, "127.0.0.1");
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: "forbidden_origin" } });
  });

  it("puts the security headers and a request id on redirects too", async () => {
    const response = await handle(new Request(url("/leave")), "127.0.0.1");
    expect(response.status).toBe(302);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("counts sign-ups by the client's address, and stops too many of one", async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) {
      statuses.push((await signUp(`many${i}@example.com`, "10.9.9.9")).status);
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(200));
    expect(statuses.slice(10)).toEqual([429, 429]);
    expect((await signUp("other@example.com", "10.9.9.10")).status).toBe(200);
  });

  it("counts what else is written too, and says when it is welcome again", async () => {
    const write = () =>
      handle(
        new Request(url("/who-am-i"), {
          method: "POST",
          headers: {
            "content-type": "application/x-www-form-urlencoded",
            "fly-client-ip": "10.7.7.7",
          },
        }),
        "127.0.0.1",
      );
    await app.database.db.execute(
      `insert into rate_limit values ('full', 'write:10.7.7.7', 3000, ${Date.now()})`,
    );
    const refused = await write();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(50);
  });

  it("does not let a client choose its address behind Fly's proxy header", async () => {
    const request = new Request(url("/who-am-i"), {
      headers: { "x-taskpilot-client-address": "1.2.3.4" },
    });
    await handle(request, "127.0.0.1");
    expect(request.headers.get("x-taskpilot-client-address")).toBe("127.0.0.1");
  });

  it("takes forms alone for its pages, and no body beyond its limit", async () => {
    const post = (type: string, body: string) =>
      handle(
        new Request(url("/who-am-i"), {
          method: "POST",
          headers: { "content-type": type, "content-length": String(body.length) },
          body,
        }),
        "127.0.0.1",
      );
    const form = "application/x-www-form-urlencoded";
    expect((await post(form, "a=b")).status).toBe(200);
    expect((await post("application/json", "{}")).status).toBe(415);
    expect((await post("multipart/form-data; boundary=x", "--x--")).status).toBe(415);
    expect((await post(form, "x".repeat(70_000))).status).toBe(413);
  });

  it("breaks a body off that says no length and goes beyond its limit", async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10_000)),
    });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const init = { method: "POST", headers, body: endless, duplex: "half" } as const;
    const response = await handle(new Request(url("/read"), init), "127.0.0.1");
    expect(response.status).toBe(413);
  });

  it("tells nothing of a fault, and names the request whose log says more", async () => {
    const failing = createHandler(app, async () => {
      throw new Error("secret");
    });
    const response = await failing(new Request(url("/who-am-i")), "127.0.0.1");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
    expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("answers 503 when it is not ready", async () => {
    const check = () => Promise.reject(new Error("gone"));
    const readiness = { ...app.readiness, check };
    const response = await createHandler({ ...app, readiness }, routes)(
      new Request(url("/readyz")),
      "127.0.0.1",
    );
    expect(response.status).toBe(503);
  });
});
