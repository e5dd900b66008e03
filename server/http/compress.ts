import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { WholeResponse } from "./procedures/whole-response.ts";

/** Pages, and what the pages ask for. The rest is small, compressed already, or holds a secret. */
const isWorthIt = /^(text\/html|application\/json|text\/csv)\b/;

/**
 * Answers that may hold a secret: sessions, and the chat's signed addresses of attachments. Where a
 * secret and a stranger's words are compressed together, the length tells about the secret.
 */
const secretive = /^\/api\/(auth|chatkit|v1\/chatkit)(\/|$)/;

/** The same answer, compressed when the client can read that and nothing in it is secret. */
export async function compress(request: Request, response: Response): Promise<Response> {
  const { headers } = response;
  const { pathname } = new URL(request.url);
  if (headers.has("content-encoding")) return response;
  if (!isWorthIt.test(headers.get("content-type") ?? "")) return response;
  if (secretive.test(pathname)) return response;
  headers.append("Vary", "Accept-Encoding");
  if (!acceptsGzip(request.headers.get("accept-encoding"))) return response;
  const body = await compressed(response);
  if (!body) return response;
  headers.set("Content-Encoding", "gzip");
  headers.delete("Content-Length");
  return new Response(body, response);
}

const gzipWhole = promisify(gzip);

async function compressed(response: Response): Promise<BodyInit | undefined> {
  if (response instanceof WholeResponse) return gzipWhole(response.whole);
  return response.body?.pipeThrough(new CompressionStream("gzip"));
}

function acceptsGzip(accepted: string | null): boolean {
  return /(^|,)\s*gzip\s*(,|$|;\s*q=(1|0\.\d*[1-9]))/i.test(accepted ?? "");
}
