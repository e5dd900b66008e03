/** Pages, and what the pages ask for. The rest is small, compressed already, or holds a secret. */
const isWorthIt = /^(text\/html|application\/json|text\/csv)\b/;

/**
 * The same answer, compressed when the client can read that. Answers of Better Auth and of the chat's
 * sessions stay as they are: where a secret and a stranger's words are compressed together, the
 * length tells about the secret.
 */
export function compress(request: Request, response: Response): Response {
  const { body, headers } = response;
  const { pathname } = new URL(request.url);
  if (!body || headers.has("content-encoding")) return response;
  if (!isWorthIt.test(headers.get("content-type") ?? "")) return response;
  if (/^\/api\/(auth|chatkit)\//.test(pathname)) return response;
  headers.append("Vary", "Accept-Encoding");
  if (!acceptsGzip(request.headers.get("accept-encoding"))) return response;
  headers.set("Content-Encoding", "gzip");
  headers.delete("Content-Length");
  return new Response(body.pipeThrough(new CompressionStream("gzip")), response);
}

function acceptsGzip(accepted: string | null): boolean {
  return /(^|,)\s*gzip\s*(,|$|;\s*q=(1|0\.\d*[1-9]))/i.test(accepted ?? "");
}
