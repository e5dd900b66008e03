import type { Metrics } from "./metrics.ts";

/** The same answer, with its stream watched to its end, however it ends. */
export function watchStream(
  metrics: Pick<Metrics, "streamOpened">,
  kind: string,
  response: Response,
): Response {
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
  if (!isStream || !response.body) return response;
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
