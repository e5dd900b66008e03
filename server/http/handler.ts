import { randomBytes, randomUUID } from "node:crypto";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import { isNoRoom } from "#db/client.ts";
import type { App } from "#server/app.ts";
import { clientAddressHeader } from "#server/auth/auth.ts";
import { createSessionLookup, type SessionLookup } from "#server/auth/session.ts";
import { appContext, nonceContext, sessionContext } from "./app-context.ts";
import { bodyLimitOf, limitBody, tooLargeAnswer } from "./body-limit.ts";
import { compress } from "./compress.ts";
import { answerHealth } from "./health/health.ts";
import { answerMetrics, kindOf } from "./metrics/metrics.ts";
import { watchStream } from "./metrics/watch-stream.ts";
import { answerProcedures } from "./procedures/procedures.ts";
import { proceduresAt } from "./procedures/queries.ts";
import { WholeResponse } from "./procedures/whole-response.ts";
import { limitFor, takeFromLimit } from "./rate-limit.ts";
import { corsHeaders, isTrustedOrigin } from "./same-origin.ts";
import { setSecurityHeaders } from "./security-headers.ts";

/** Answers one request; `clientAddress` is the peer's, before any proxy header is believed. */
export type Handler = (request: Request, clientAddress: string) => Promise<Response>;

/** The whole application as a function from request to response: what a test needs no port for. */
export function createHandler(
  app: App,
  build: ServerBuild | (() => Promise<ServerBuild>),
): Handler {
  const { config, log, metrics } = app;
  const sessionOf = createSessionLookup(app.auth);
  const route = createRequestHandler(build, config.production ? "production" : "development");

  return async (incoming, clientAddress) => {
    const startedAt = performance.now();
    const requestId = randomUUID();
    let nonce: string | undefined;
    const pagesNonce = () => {
      nonce ??= randomBytes(16).toString("base64");
      return nonce;
    };
    const { pathname } = new URL(incoming.url);
    const kind = kindOf(pathname);
    const limit = bodyLimitOf(pathname);
    const { request, exceeded } = limitBody(withClientAddress(app, incoming, clientAddress), limit);
    const lookUp = oncePerRequest(() => sessionOf(request.headers));
    const answered = await compress(request, mutable(await answerWithinLimit()));
    const response = watchStream(metrics, kind, answered);
    for (const cookie of lookUp.setCookies()) response.headers.append("Set-Cookie", cookie);
    corsHeaders(config, request)?.forEach((value, name) => {
      response.headers.set(name, value);
    });
    setSecurityHeaders(response.headers, config, pagesNonce);
    response.headers.set("X-Request-Id", requestId);
    const ms = performance.now() - startedAt;
    const { status } = response;
    metrics.answered({ method: request.method, kind, status, seconds: ms / 1000 });
    log.info({
      requestId,
      method: request.method,
      path: pathname,
      status,
      ms: Math.round(ms),
      userId: lookUp.userId(),
    });
    return response;

    async function answerWithinLimit(): Promise<Response> {
      if (exceeded()) return tooLargeAnswer(limit);
      try {
        const answered = await answer(request);
        return exceeded() ? tooLargeAnswer(limit) : answered;
      } catch (error) {
        if (exceeded()) return tooLargeAnswer(limit);
        // Whoever left hears no answer; what broke by that is no fault.
        if (!request.signal.aborted) log.error({ requestId, err: error }, "a request failed");
        return isNoRoom(error) ? noRoomAnswer() : internalError();
      }
    }

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
      if (!isReadable(request, pathname)) return unreadableAnswer();
      const health = await answerHealth(app, pathname);
      if (health) return health;
      const measured = await answerMetrics(metrics, request, config.metricsToken);
      if (measured) return measured;
      const tooMany = await refuseTooMany(request);
      if (tooMany) return tooMany;
      if (pathname.startsWith(`${proceduresAt}/`)) {
        return answerProcedures(app, request, lookUp.session);
      }
      const context = new RouterContextProvider();
      context.set(appContext, app);
      context.set(nonceContext, pagesNonce());
      context.set(sessionContext, lookUp.session);
      return route(request, context);
    }

    async function refuseTooMany(request: Request): Promise<Response | null> {
      const limit = limitFor(request);
      if (!limit) return null;
      const address = request.headers.get(clientAddressHeader) ?? "";
      const userId = (await lookUp.session()).session?.actor.userId;
      const client = { limit, address, userId, now: new Date() };
      const seconds = await takeFromLimit(app.database.db, client).catch(whenFull);
      if (seconds === null) return null;
      const error = { code: "too_many_requests", message: "Too many requests. Wait a moment." };
      return Response.json({ error }, { status: 429, headers: { "Retry-After": String(seconds) } });
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
function oncePerRequest(look: () => Promise<SessionLookup>) {
  let pending: Promise<SessionLookup> | undefined;
  let found: SessionLookup | undefined;
  return {
    session: () => {
      pending ??= look().then((lookup) => {
        found = lookup;
        return lookup;
      });
      return pending;
    },
    setCookies: () => found?.setCookies ?? [],
    userId: () => found?.session?.actor.userId,
  };
}

const unsafe = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** What is sent to a page is the form of a page; the APIs below `/api/` read what they understand. */
function isReadable({ method, headers }: Request, pathname: string): boolean {
  if (!unsafe.has(method) || pathname.startsWith("/api/")) return true;
  return headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") ?? false;
}

function unreadableAnswer(): Response {
  const error = { code: "unsupported_media_type", message: "Pages take forms." };
  return Response.json({ error }, { status: 415 });
}

/**
 * On a full disk nobody can be counted. Whoever comes is let through: what writes is refused further
 * on, in words that fit; what reads, as the chat does by POST, is answered.
 */
function whenFull(error: unknown): null {
  if (isNoRoom(error)) return null;
  throw error;
}

/** What is told of a fault of ours: nothing. */
export function internalError(): Response {
  const error = { code: "internal", message: "Something went wrong on our side." };
  return Response.json({ error }, { status: 500 });
}

/** Redirects come with headers that cannot be changed. */
function mutable(response: Response): Response {
  if (response instanceof WholeResponse) return response;
  return new Response(response.body, response);
}

/** What is told of a write when the disk is full. */
function noRoomAnswer(): Response {
  const message = "The disk of the server is full. Nothing was changed, and nothing was lost.";
  return Response.json({ error: { code: "no_room", message } }, { status: 503 });
}
