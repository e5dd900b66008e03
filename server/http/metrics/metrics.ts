import { timingSafeEqual } from "node:crypto";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { PoolUse } from "#db/client.ts";
import type { OnTurn } from "#server/assistant/turn/metered.ts";

/** What one process counts about itself, in Prometheus' form at `/metrics`. */
export type Metrics = {
  /** A request was answered; `kind` is a short word for its address, never the address itself. */
  answered: (request: { method: string; kind: string; status: number; seconds: number }) => void;
  /** A streamed answer began; call what is returned when it ends. */
  streamOpened: (kind: string) => () => void;
  /** A turn of the assistant ended. */
  turnEnded: OnTurn;
  text: () => Promise<string>;
};

/** From a millisecond to ten seconds: what lies between a cached answer and a page that gave up. */
const seconds = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A turn takes from a blink, by the built-in assistant, to minutes with many tools. */
const turnSeconds = [0.05, 0.25, 1, 2.5, 5, 10, 30, 60, 120];

/**
 * Metrics of Node (event loop, memory, garbage collection), of the requests and turns of this process,
 * and of its connections to the database, where it has more than one.
 */
export function createMetrics(poolUse?: () => PoolUse): Metrics {
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
    help: "Time that ended event streams were open",
    labelNames: ["kind"],
    registers,
  });
  const turns = new Histogram({
    name: "chat_turn_duration_seconds",
    help: "Time from a message to the end of its answer",
    labelNames: ["model", "outcome"],
    buckets: turnSeconds,
    registers,
  });
  const tokens = new Counter({
    name: "chat_tokens_total",
    help: "Tokens that the model read and wrote",
    labelNames: ["model", "direction"],
    registers,
  });
  if (poolUse) watchPool(registry, poolUse);
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
    turnEnded: ({ model, outcome, ms, inputTokens, outputTokens }) => {
      turns.observe({ model, outcome }, ms / 1000);
      tokens.inc({ model, direction: "input" }, inputTokens);
      tokens.inc({ model, direction: "output" }, outputTokens);
    },
    text: () => registry.metrics(),
  };
}

/** Read when somebody asks, so that it costs nothing in between. */
function watchPool(registry: Registry, poolUse: () => PoolUse): void {
  new Gauge({
    name: "db_pool_connections",
    help: "Connections to the database: busy with a query or transaction, and the most there may be",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      const { busy, max } = poolUse();
      this.set({ state: "busy" }, busy);
      this.set({ state: "max" }, max);
    },
  });
  new Gauge({
    name: "db_pool_waiting",
    help: "Queries and transactions that wait for a connection",
    registers: [registry],
    collect() {
      this.set(poolUse().waiting);
    },
  });
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
