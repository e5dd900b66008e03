import { expect, it } from "vitest";
import { answerMetrics, createMetrics, kindOf, watchStream } from "./metrics.ts";

const ask = (authorization?: string) =>
  new Request("http://x/metrics", { headers: authorization ? { authorization } : {} });

it("shows itself to the bearer of the token alone, and to nobody without one configured", async () => {
  const metrics = createMetrics();
  metrics.answered({ method: "GET", kind: "tasks", status: 200, seconds: 0.02 });
  expect(await answerMetrics(metrics, ask(), undefined)).toBeNull();
  expect(await answerMetrics(metrics, new Request("http://x/tasks"), "token")).toBeNull();
  expect((await answerMetrics(metrics, ask(), "token"))?.status).toBe(401);
  expect((await answerMetrics(metrics, ask("Bearer wrong"), "token"))?.status).toBe(401);
  const text = await (await answerMetrics(metrics, ask("Bearer token"), "token"))?.text();
  expect(text).toContain(
    'http_request_duration_seconds_count{method="GET",kind="tasks",status="200"} 1',
  );
  expect(text).toContain("nodejs_eventloop_lag_seconds");
});

it("knows few kinds of address, whatever is asked for", () => {
  expect(kindOf("/api/v1/chatkit")).toBe("api/chatkit");
  expect(kindOf("/api/trpc/task.list")).toBe("api/trpc");
  expect(kindOf("/tasks/today")).toBe("tasks");
  expect(kindOf("/whatever/strangers/try")).toBe("page");
});

function streamOf(source: UnderlyingSource<Uint8Array>) {
  const headers = { "content-type": "text/event-stream" };
  return new Response(new ReadableStream(source), { headers });
}
const openStreams = async (metrics: ReturnType<typeof createMetrics>) =>
  /http_streams_open\{kind="s"\} (\d+)/.exec(await metrics.text())?.[1];

it("counts a stream as open until it ends, is left or fails", async () => {
  const metrics = createMetrics();
  const ending = watchStream(metrics, "s", streamOf({ start: (c) => c.close() }));
  const left = watchStream(metrics, "s", streamOf({}));
  const failing = watchStream(metrics, "s", streamOf({ start: (c) => c.error(new Error("cut")) }));
  expect(await openStreams(metrics)).toBe("3");
  await ending.text();
  await left.body?.cancel();
  await expect(failing.text()).rejects.toThrow("cut");
  expect(await openStreams(metrics)).toBe("0");
});

it("hands other answers on as they are", () => {
  const json = Response.json({});
  expect(watchStream(createMetrics(), "s", json)).toBe(json);
});
