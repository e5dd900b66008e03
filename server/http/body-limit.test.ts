import { describe, expect, it } from "vitest";
import { bodyLimitOf, limitBody, tooLargeAnswer } from "./body-limit.ts";

function chunked(...chunks: string[]) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
  const init = { method: "POST", body, duplex: "half" };
  return new Request("http://x/", init);
}

describe("limitBody", () => {
  it("goes by the length that a request tells, before it is read", () => {
    const headers = { "content-length": "11" };
    const told = new Request("http://x/", { method: "POST", body: "x", headers });
    expect(limitBody(told, 10).exceeded()).toBe(true);
    expect(limitBody(told, 11).exceeded()).toBe(false);
  });

  it("counts what comes without a length, and breaks it off beyond the limit", async () => {
    const good = limitBody(chunked("12345", "67890"), 10);
    expect(await good.request.text()).toBe("1234567890");
    expect(good.exceeded()).toBe(false);
    const long = limitBody(chunked("12345", "67890", "1"), 10);
    await expect(long.request.text()).rejects.toThrow("larger than its limit");
    expect(long.exceeded()).toBe(true);
  });

  it("has nothing to count where there is no body", () => {
    expect(limitBody(new Request("http://x/"), 0).exceeded()).toBe(false);
  });
});

it("gives files and imports room, and forms little", () => {
  expect(bodyLimitOf("/sign-in")).toBeLessThan(bodyLimitOf("/api/v1/chatkit"));
  expect(bodyLimitOf("/api/chatkit/attachments")).toBeGreaterThan(10 * 1024 * 1024);
  expect(bodyLimitOf("/api/trpc/task.create")).toBeGreaterThan(20_000_000);
});

it("says how large a body may be, and hangs up", () => {
  const answer = tooLargeAnswer(10);
  expect(answer.status).toBe(413);
  expect(answer.headers.get("connection")).toBe("close");
});
