import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";

type Answer = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Serves the page's files from `folder` as they were when the process started, compressed where they were. */
export function serveFiles(folder: string): Answer {
  const files = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(res, path) {
      // Only what Vite named by its content may be kept for good.
      const forever = path.startsWith("/assets/");
      res.setHeader("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
      res.setHeader("X-Content-Type-Options", "nosniff");
    },
  });
  return (request, response, next) => {
    // A file that cannot be read (gone, or too many are open) costs its answer, never the process.
    response.once("pipe", (source) => source.once("error", (error) => response.destroy(error)));
    files(request, response, next);
  };
}
