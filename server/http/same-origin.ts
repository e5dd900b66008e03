import type { Config } from "#server/config/config.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** Whether `origin` is the app's own: APP_URL, or, without it, the host that the request names. */
function isOwnOrigin(config: Config, request: Request, origin: string): boolean {
  if (config.appUrl) return origin === config.appUrl;
  return URL.parse(origin)?.host === request.headers.get("host");
}

/**
 * Whether a request may change something: a cookie alone, sent along by a foreign page, never does.
 * Requests without an Origin come from no browser page, or from a same-origin GET; a browser that
 * leaves it out of an unsafe request still says `Sec-Fetch-Site`.
 */
export function isTrustedOrigin(config: Config, request: Request): boolean {
  if (safeMethods.has(request.method)) return true;
  const origin = request.headers.get("origin");
  if (origin !== null) {
    return isOwnOrigin(config, request, origin) || config.frontendOrigins.includes(origin);
  }
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || site === "none";
}

/** The headers that let a page of FRONTEND_URL call us with its cookies; null for every other origin. */
export function corsHeaders(config: Config, request: Request): Headers | null {
  const origin = request.headers.get("origin");
  if (origin === null || !config.frontendOrigins.includes(origin)) return null;
  return new Headers({
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Credentials": "true",
    "Access-Control-Allow-Methods": "GET, POST, PUT, DELETE",
    "Access-Control-Allow-Headers": "Authorization, Content-Type, Accept-Language",
    "Access-Control-Expose-Headers": "chatkit-turn",
    "Access-Control-Max-Age": "600",
    Vary: "Origin",
  });
}
