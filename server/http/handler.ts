import { randomBytes, randomUUID } from "node:crypto";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import type { App } from "#server/app.ts";
import { clientAddressHeader } from "#server/auth/auth.ts";
import { lookUpSession, type SessionLookup } from "#server/auth/session.ts";
import { appContext, nonceContext, sessionContext } from "./app-context.ts";
import { answerHealth } from "./health.ts";
import { corsHeaders, isTrustedOrigin } from "./same-origin.ts";
import { setSecurityHeaders } from "./security-headers.ts";

/** Answers one request; `clientAddress` is the peer's, before any proxy header is believed. */
export type Handler = (request: Request, clientAddress: string) => Promise<Response>;

/** The whole application as a function from request to response: what a test needs no port for. */
export function createHandler(
  app: App,
  build: ServerBuild | (() => Promise<ServerBuild>),
): Handler {
  const { config, log } = app;
  const route = createRequestHandler(build, config.production ? "production" : "development");

  return async (incoming, clientAddress) => {
    const startedAt = performance.now();
    const requestId = randomUUID();
    const nonce = randomBytes(16).toString("base64");
    const request = withClientAddress(app, incoming, clientAddress);
    const lookUp = oncePerRequest(app, request);
    const response = mutable(await answer(request));
    for (const cookie of lookUp.setCookies()) response.headers.append("Set-Cookie", cookie);
    corsHeaders(config, request)?.forEach((value, name) => {
      response.headers.set(name, value);
    });
    setSecurityHeaders(response.headers, config, nonce);
    response.headers.set("X-Request-Id", requestId);
    log.info({
      requestId,
      method: request.method,
      path: new URL(request.url).pathname,
      status: response.status,
      ms: Math.round(performance.now() - startedAt),
      userId: lookUp.userId(),
    });
    return response;

    async function answer(request: Request): Promise<Response> {
      if (!isTrustedOrigin(config, request)) {
        return Response.json(
          {
            error: { code: "forbidden_origin", message: "Requests from this origin are refused." },
          },
          { status: 403 },
        );
      }
      if (request.method === "OPTIONS") return new Response(null, { status: 204 });
      const health = await answerHealth(app, request);
      if (health) return health;
      const context = new RouterContextProvider();
      context.set(appContext, app);
      context.set(nonceContext, nonce);
      context.set(sessionContext, lookUp.session);
      return route(request, context);
    }
  };
}

function withClientAddress({ config }: App, request: Request, peer: string): Request {
  const { clientAddressHeader: proxyHeader } = config;
  const address = (proxyHeader && request.headers.get(proxyHeader)) || peer;
  request.headers.set(clientAddressHeader, address);
  return request;
}

/** Many loaders of one page ask who is there; the cookies are read once. */
function oncePerRequest({ auth }: App, request: Request) {
  let pending: Promise<SessionLookup> | undefined;
  let found: SessionLookup | undefined;
  return {
    session: () => {
      pending ??= lookUpSession(auth, request.headers).then((lookup) => {
        found = lookup;
        return lookup;
      });
      return pending;
    },
    setCookies: () => found?.setCookies ?? [],
    userId: () => found?.session?.actor.userId,
  };
}

/** Redirects come with headers that cannot be changed. */
function mutable(response: Response): Response {
  return new Response(response.body, response);
}
