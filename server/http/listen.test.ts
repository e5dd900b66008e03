import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Handler } from "./handler.ts";
import { toListener } from "./listen.ts";
import { WholeResponse } from "./procedures/whole-response.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server of that handler on a free port, and what it logged. */
async function serve(handler: Handler) {
  const logged: string[] = [];
  const log = { error: (_about: object, text: string) => void logged.push(text) };
  const server = createServer(toListener({ log }, handler)).listen(0, "127.0.0.1");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, logged };
}

async function answerOf(url: string): Promise<IncomingMessage> {
  const [answer] = await once(get(url), "response");
  return answer;
}

async function textOf(answer: IncomingMessage): Promise<string> {
  return Buffer.concat(await answer.toArray()).toString();
}

describe("the listener", () => {
  it("writes a text that is known as a whole at once, with its length and every cookie", async () => {
    const headers = new Headers({ "content-type": "application/json" });
    for (const cookie of ["a=1", "b=2"]) headers.append("set-cookie", cookie);
    const { url } = await serve(async () => new WholeResponse('"Käse"', { status: 207, headers }));
    const answer = await answerOf(url);
    expect(answer.statusCode).toBe(207);
    expect(answer.headers).toMatchObject({ "content-length": "7", "set-cookie": ["a=1", "b=2"] });
    expect(await textOf(answer)).toBe('"Käse"');
  });

  it("tells the handler who the client is, and streams what it streams", async () => {
    const { url } = await serve(async (_request, address) => new Response(address));
    expect(await textOf(await answerOf(url))).toBe("127.0.0.1");
  });

  it("answers a fault with nothing of it, and logs it", async () => {
    const { url, logged } = await serve(async () => {
      throw new Error("secret");
    });
    const answer = await answerOf(url);
    expect(answer.statusCode).toBe(500);
    expect(await textOf(answer)).not.toContain("secret");
    expect(logged).toEqual(["an answer failed"]);
  });

  it("hangs up on an answer that breaks in its middle, and logs it", async () => {
    const { url, logged } = await serve(async () => {
      let pulls = 0;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (pulls++ === 0) controller.enqueue(Buffer.from("half"));
          else controller.error(new Error("cut"));
        },
      });
      return new Response(body);
    });
    await expect(answerOf(url).then(textOf)).rejects.toThrow(/aborted|hang up/);
    expect(logged).toEqual(["an answer failed"]);
  });

  it("ends the stream and the signal of a request whose client is gone, and logs nothing", async () => {
    const arrived = Promise.withResolvers<void>();
    const cancelled = Promise.withResolvers<void>();
    const { url, logged } = await serve(async ({ signal }) => {
      const left = once(signal, "abort");
      arrived.resolve();
      await left;
      return new Response(new ReadableStream({ cancel: () => cancelled.resolve() }));
    });
    const request = get(url).on("error", () => {});
    await arrived.promise;
    request.destroy();
    await cancelled.promise;
    expect(logged).toEqual([]);
  });
});
