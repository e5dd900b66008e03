import { describe, expect, it } from "vitest";
import { collect } from "../testing/collect.ts";
import { readFrames } from "./sse.ts";

async function framesOf(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) {
        controller.enqueue(typeof chunk === "string" ? encoder.encode(chunk) : chunk);
      }
      controller.close();
    },
  });
  return collect(readFrames(body));
}

describe("readFrames", () => {
  it("yields the data of each event", async () => {
    expect(await framesOf('data: {"a":1}\n\ndata: {"b":2}\n\n')).toEqual(['{"a":1}', '{"b":2}']);
  });

  it("joins events that arrive in pieces, also in the middle of a character", async () => {
    const bytes = new TextEncoder().encode("data: Grüße\n\n");
    expect(await framesOf(bytes.slice(0, 9), bytes.slice(9, 10), bytes.slice(10))).toEqual([
      "Grüße",
    ]);
  });

  it("accepts the line ends of every system, split anywhere", async () => {
    expect(await framesOf("data: a\r\n\r", "\ndata: b\r\r", "data:c\n\n")).toEqual(["a", "b", "c"]);
  });

  it("skips comments and other fields, and joins several data lines", async () => {
    expect(await framesOf(": heartbeat\n\nid: 7\nevent: x\ndata: a\ndata: b\n\n")).toEqual([
      "a\nb",
    ]);
  });

  it("drops a last event that was not closed", async () => {
    expect(await framesOf("data: a\n\ndata: b")).toEqual(["a"]);
  });

  it("rejects when the connection breaks", async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new TypeError("broken")),
    });
    await expect(collect(readFrames(body))).rejects.toThrow("broken");
  });

  it("closes the connection when its reader stops early", async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode("data: a\n\n")),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const _frame of readFrames(body)) break;
    expect(cancelled).toBe(true);
  });
});
