import { timingSafeEqual } from "node:crypto";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What one process counts about itself, in Prometheus' form at `/metrics`. */
export type Metrics = {
  /** A request was answered; `kind` is a short word for its address, never the address itself. */
  answered: (request: { method: string; kind: string; status: number; seconds: number }) => void;
  /** A streamed answer began; call what is returned when it ends. */
  streamOpened: (kind: string) => () => void;
  text: () => Promise<string>;
};

/** From a millisecond to ten seconds: what lies between a cached answer and a page that gave up. */
const seconds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Metrics of Node (event loop, memory, garbage collection) and of the requests of this process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to the head of the answer",
    labelNames: ["method", "kind", "status"],
    buckets: seconds,
    registers,
  });
  const open = new Gauge({
    name: "http_streams_open",
    help: "Event streams that are being sent",
    labelNames: ["kind"],
    registers,
  });
  const streams = new Counter({
    name: "http_stream_seconds_total",
    help: "Time that ended event streams were open; for chat turns, their duration",
    labelNames: ["kind"],
    registers,
  });
  return {
    answered: ({ method, kind, status, seconds }) =>
      requests.observe({ method, kind, status: String(status) }, seconds),
    streamOpened: (kind) => {
      open.inc({ kind });
      const startedAt = performance.now();
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        open.dec({ kind });
        streams.inc({ kind }, (performance.now() - startedAt) / 1000);
      };
    },
    text: () => registry.metrics(),
  };
}

/** Few words, whatever people ask for: a label per address would let strangers fill the memory. */
export function kindOf(pathname: string): string {
  const [, first = "", second = "", third = ""] = pathname.split("/");
  if (first === "api") return second === "v1" ? `api/${third}` : `api/${second}`;
  return /^(tasks|chat|settings|sign-in|sign-up|healthz|readyz|metrics)$/.test(first)
    ? first
    : "page";
}

/** `/metrics`, for who has the token; without one configured, the page does not exist. */
export async function answerMetrics(
  metrics: Metrics,
  request: Request,
  token: string | undefined,
): Promise<Response | null> {
  if (token === undefined || new URL(request.url).pathname !== "/metrics") return null;
  const given = Buffer.from(request.headers.get("authorization") ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    return new Response("This needs the metrics token.\n", { status: 401 });
  }
  return new Response(await metrics.text(), {
    headers: { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" },
  });
}

/** The same answer, with its stream watched to its end, however it ends. */
export function watchStream(metrics: Metrics, kind: string, response: Response): Response {
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
  if (!response.body || !isStream) return response;
  const ended = metrics.streamOpened(kind);
  const reader = response.body.getReader();
  const watched = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (value) controller.enqueue(value);
          if (!done) return;
          ended();
          controller.close();
        } catch (error) {
          ended();
          controller.error(error);
        }
      },
      async cancel(reason) {
        ended();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(watched, response);
}
