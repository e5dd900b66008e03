import { describe, expect, it } from "vitest";
import { collect } from "../testing/collect.ts";
import { createWire, type TurnStream } from "./client.ts";
import { ChatKitRequestError, toNetworkError } from "./errors.ts";

function wireTo(answer: (request: Request) => Response | Promise<Response>) {
  const requests: Request[] = [];
  const serve: typeof fetch = async (input, init) => {
    const request = new Request(new URL(String(input), "http://chat.example"), init);
    requests.push(request);
    return answer(request);
  };
  const wire = createWire(() => ({ url: "/chatkit", fetch: serve, locale: "de-DE" }));
  return { wire, requests };
}

function eventsOf(stream: TurnStream | undefined): TurnStream["events"] {
  if (!stream) throw new Error("There was nothing to follow.");
  return stream.events;
}

const call = () => ({ requestId: "r1", signal: new AbortController().signal });
const follow = { type: "turns.follow" as const, params: { thread_id: "t", after: 0 } };

describe("ask", () => {
  it("posts the type with its params and tells the locale", async () => {
    const { wire, requests } = wireTo(() => Response.json({ data: [], has_more: false }));
    expect(await wire.ask("threads.list", {})).toEqual({ data: [], has_more: false });
    const [request] = requests;
    expect(request?.method).toBe("POST");
    expect(request?.headers.get("accept-language")).toBe("de-DE");
    expect(await request?.json()).toEqual({ type: "threads.list", params: {} });
  });

  it.each([
    [401, "signed_out"],
    [404, "missing"],
    [409, "busy"],
    [413, "too_large"],
    [429, "rate_limited"],
    [400, "refused"],
    [503, "server"],
  ])("rejects status %i as %s", async (status, kind) => {
    const { wire } = wireTo(() => new Response("no json", { status }));
    await expect(wire.ask("threads.list", {})).rejects.toMatchObject({ kind, status });
  });

  it("keeps the code and message of a JSON error", async () => {
    const { wire } = wireTo(() =>
      Response.json({ error: { code: "turn_running", message: "Wait." } }, { status: 409 }),
    );
    const failure = wire.ask("threads.list", {});
    await expect(failure).rejects.toMatchObject({ code: "turn_running", message: "Wait." });
  });

  it("rejects as a network failure when there is no answer", async () => {
    const { wire } = wireTo(() => {
      throw new TypeError("Failed to fetch");
    });
    await expect(wire.ask("threads.list", {})).rejects.toMatchObject({
      kind: "network",
      status: 0,
    });
  });
});

describe("stream", () => {
  it("announces that it resumes, names the request, and yields the events", async () => {
    const { wire, requests } = wireTo(
      () =>
        new Response('data: {"type":"progress_update","text":"a"}\n\n', {
          headers: { "chatkit-turn": "turn_1" },
        }),
    );
    const stream = await wire.stream(follow, call());
    expect(stream?.turnId).toBe("turn_1");
    expect(await collect(eventsOf(stream))).toEqual([{ type: "progress_update", text: "a" }]);
    expect(await requests[0]?.json()).toMatchObject({
      metadata: { resumable: true, request_id: "r1" },
    });
  });

  it("answers nothing when there is nothing to follow", async () => {
    const { wire } = wireTo(() => new Response(null, { status: 204 }));
    expect(await wire.stream(follow, call())).toBeUndefined();
  });

  it("rejects an event without a type", async () => {
    const { wire } = wireTo(() => new Response("data: {}\n\n"));
    const stream = await wire.stream(follow, call());
    await expect(collect(eventsOf(stream))).rejects.toBeInstanceOf(ChatKitRequestError);
  });
});

describe("toNetworkError", () => {
  it("leaves aborts and known failures as they are", () => {
    const abort = new DOMException("Aborted", "AbortError");
    const known = new ChatKitRequestError("busy", { message: "x" });
    expect(toNetworkError(abort)).toBe(abort);
    expect(toNetworkError(known)).toBe(known);
    expect(toNetworkError("x")).toMatchObject({ kind: "network" });
  });
});
