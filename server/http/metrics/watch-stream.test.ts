import { expect, it } from "vitest";
import { createMetrics } from "./metrics.ts";
import { watchStream } from "./watch-stream.ts";

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
