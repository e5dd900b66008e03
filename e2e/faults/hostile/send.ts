import { connect } from "node:net";
import type { HostileRequest } from "./requests.ts";

/** What came back: `status` 0 for a connection that was closed without an answer. */
export type Outcome = { request: string; status: number; text: string };

const patienceMs = 20_000;

/**
 * Sends raw bytes and waits until the server has answered or hung up. An event stream counts as
 * answered with its head and is left then. @throws when the server does neither: that is a hang
 */
export function send(port: number, { name, bytes }: HostileRequest): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let received = "";
    const done = () => {
      socket.destroy();
      const status = Number(/^HTTP\/1\.1 (?!100)(\d{3})/m.exec(received)?.[1] ?? 0);
      resolve({ request: name, status, text: received });
    };
    socket.setTimeout(patienceMs, () => {
      socket.destroy();
      reject(
        new Error(`${name} was neither answered nor refused; so far: ${received.slice(0, 200)}`),
      );
    });
    socket.on("connect", () => {
      // Half of the connection stays open: a client that says no more and waits for its answer.
      socket.end(bytes);
    });
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
      if (/\r\ncontent-type: text\/event-stream/i.test(received)) done();
    });
    socket.on("close", done);
    // Hung up while we were still sending: the answer, if there is one, has been read.
    socket.on("error", done);
  });
}

/** Opens a connection, says so much and no more; resolves, in milliseconds, to when it was hung up on. */
export function stall(port: number, said: string): Promise<number> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(said));
    socket.on("error", () => {});
    socket.on("close", () => resolve(performance.now() - startedAt));
    socket.resume();
  });
}
