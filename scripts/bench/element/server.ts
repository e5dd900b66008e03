import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { File } from "./bundle.ts";
import { answer, thread } from "./script.ts";

export interface BenchServer {
  url: string;
  /** Files that were asked for since the last call. */
  taken(): string[];
  stop(): void;
}

/** Serves the pages, compressed, and a scripted ChatKit server at /chatkit. */
export async function serve(
  files: ReadonlyMap<string, File>,
  deltas: { perSecond: number; seconds: number },
): Promise<BenchServer> {
  let asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://bench").pathname;
    if (request.method === "POST") return void chat(request, response, deltas);
    const file = files.get(path);
    if (!file) return void response.writeHead(404).end();
    asked.push(path);
    response.writeHead(200, { "Content-Type": file.type, "Content-Encoding": "gzip" });
    response.end(file.gzipped);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    taken() {
      const files = asked;
      asked = [];
      return files;
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function chat(
  request: IncomingMessage,
  response: ServerResponse,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<void> {
  const { type, params } = JSON.parse(await text(request));
  if (type === "turns.follow") return void response.writeHead(204).end();
  if (type === "threads.get_by_id") {
    response.writeHead(200, { "Content-Type": "application/json" });
    return void response.end(JSON.stringify(thread(params.thread_id)));
  }
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  const { opening, delta, closing } = answer();
  const send = (event: object) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  opening.forEach(send);
  const started = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    const due = Math.min(perSecond * seconds, ((performance.now() - started) / 1000) * perSecond);
    for (; sent < due; sent += 1) send(delta(sent));
    if (sent < perSecond * seconds) return;
    clearInterval(timer);
    send(closing(sent));
    response.end();
  }, 5);
  response.on("close", () => clearInterval(timer));
}
