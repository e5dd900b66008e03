import { createServer } from "node:http";
import { createRequestListener } from "@remix-run/node-fetch-server";
import { initTRPC, TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createBatch } from "./batch.ts";

const day = new Date("2026-06-17T10:00:00Z");
const t = initTRPC.create({ transformer: superjson });
const router = t.router({
  echo: t.procedure.input(z.string()).query(({ input }) => ({ input, day })),
  save: t.procedure.input(z.string()).mutation(({ input }) => input),
  refuse: t.procedure.query(() => {
    throw new TRPCError({ code: "FORBIDDEN", message: "Not yours." });
  }),
});

const requests: string[] = [];
const server = createServer(
  createRequestListener((request) => {
    requests.push(`${request.method} ${new URL(request.url).pathname}`);
    if (request.url.includes("/broken/"))
      return new Response("<h1>Bad gateway</h1>", { status: 502 });
    return fetchRequestHandler({ endpoint: "/api", req: request, router });
  }),
);
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address === "object" && address) origin = `http://127.0.0.1:${address.port}`;
});

afterAll(() => {
  server.close();
});

describe("calls to the server", () => {
  it("go in one request when they are made in one go, and each gets its own answer", async () => {
    requests.length = 0;
    const ask = createBatch(`${origin}/api`, "query");
    const [first, second, third] = await Promise.allSettled([
      ask("echo", "a"),
      ask("refuse", undefined),
      ask("echo", "b"),
    ]);
    expect(requests).toEqual(["GET /api/echo,refuse,echo"]);
    expect(first).toEqual({ status: "fulfilled", value: { input: "a", day } });
    expect(second).toMatchObject({
      status: "rejected",
      reason: { message: "Not yours.", data: { code: "FORBIDDEN" } },
    });
    expect(third).toEqual({ status: "fulfilled", value: { input: "b", day } });
  });

  it("go in several requests when their address would be too long", async () => {
    requests.length = 0;
    const ask = createBatch(`${origin}/api`, "query");
    await Promise.all([ask("echo", "a".repeat(3_000)), ask("echo", "b".repeat(3_000))]);
    expect(requests).toEqual(["GET /api/echo", "GET /api/echo"]);
  });

  it("send changes in the body", async () => {
    requests.length = 0;
    const ask = createBatch(`${origin}/api`, "mutation");
    const long = "a".repeat(9_000);
    expect(await Promise.all([ask("save", long), ask("save", "b")])).toEqual([long, "b"]);
    expect(requests).toEqual(["POST /api/save,save"]);
  });

  it("all fail when there is no answer that can be read", async () => {
    const ask = createBatch(`${origin}/broken`, "query");
    const outcomes = await Promise.allSettled([ask("echo", "a"), ask("echo", "b")]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
