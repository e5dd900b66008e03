import type { IncomingMessage, ServerResponse } from "node:http";

const methods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
const known = new Set(methods.split(", "));

/**
 * The status with which a request is turned away before anything looks at it: one that has no meaning
 * here, or whose address no two parsers would read alike. Null for all others.
 */
export function refusalOf(req: Pick<IncomingMessage, "method" | "url" | "headers">) {
  if (!known.has(req.method ?? "")) return 405;
  return isPlainAddress(req.headers.host, req.url) ? null : 400;
}

/** A host and a path that can be decoded and hold no null, and never another host's address. */
function isPlainAddress(host: string | undefined, path = ""): boolean {
  if (!host || !/^[\w.:[\]-]+$/.test(host) || !path.startsWith("/")) return false;
  const url = URL.parse(`http://${host}${path}`);
  if (!url || url.pathname.startsWith("//")) return false;
  try {
    return !decodeURIComponent(url.pathname).includes("\0");
  } catch {
    // `%` and two signs that are no bytes of UTF-8.
    return false;
  }
}

/** Answers in a word, and hangs up. */
export function refuse(res: ServerResponse, status: 400 | 405): void {
  res.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "X-Content-Type-Options": "nosniff",
    Connection: "close",
    ...(status === 405 ? { Allow: methods } : {}),
  });
  res.end(status === 405 ? "This method is not known here.\n" : "This is no request.\n");
}
