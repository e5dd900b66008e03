/** Pages, and what the pages ask for. The rest is small, compressed already, or holds a secret. */
const isWorthIt = /^(text\/html|application\/json|text\/csv)\b/;

/**
 * Answers that may hold a secret: sessions, and the chat's signed addresses of attachments. Where a
 * secret and a stranger's words are compressed together, the length tells about the secret.
 */
const secretive = /^\/api\/(auth|chatkit|v1\/chatkit)(\/|$)/;

/** The same answer, compressed when the client can read that and nothing in it is secret. */
export function compress(request: Request, response: Response): Response {
  const { headers } = response;
  const { pathname } = new URL(request.url);
  if (headers.has("content-encoding")) return response;
  if (!isWorthIt.test(headers.get("content-type") ?? "")) return response;
  if (secretive.test(pathname)) return response;
  headers.append("Vary", "Accept-Encoding");
  if (!acceptsGzip(request.headers.get("accept-encoding")) || !response.body) return response;
  headers.set("Content-Encoding", "gzip");
  headers.delete("Content-Length");
  return new Response(response.body.pipeThrough(new CompressionStream("gzip")), response);
}

function acceptsGzip(accepted: string | null): boolean {
  return /(^|,)\s*gzip\s*(,|$|;\s*q=(1|0\.\d*[1-9]))/i.test(accepted ?? "");
}
