import { connect, type Socket } from "node:net";
import type { Person } from "#scripts/production/person.ts";

const token = "0123456789abcdef";

/** Has a server tell its metrics to `metric`. */
export const measured = { METRICS_TOKEN: token };

export const subscription = `/api/trpc/changes.onChange?${new URLSearchParams({ input: '{"json":{}}' })}`;

/** One number of `/metrics`, by its name with its labels. */
async function metric(person: Person, name: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const text = await (await person.fetch("/metrics", { headers })).text();
  return Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length),
  );
}

/** The streams of a kind that are open, and 0 where there never was one. */
export const openStreams = async (person: Person, kind: "api/trpc" | "api/chatkit") =>
  (await metric(person, `http_streams_open{kind="${kind}"}`)) || 0;

export const residentMb = async (person: Person) =>
  (await metric(person, "process_resident_memory_bytes")) / 1e6;

/** Somebody who asks, and then never takes anything off the socket. */
export function openDeaf(url: string, person: Person, request: string): Promise<Socket> {
  const { port, host, origin } = new URL(url);
  const [line, body = ""] = request.split("\n");
  const head = [
    `${line} HTTP/1.1`,
    `host: ${host}`,
    `origin: ${origin}`,
    `cookie: ${person.cookie()}`,
    `content-length: ${body.length}`,
  ];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
      socket.pause();
      resolve(socket);
    });
    socket.on("error", reject);
  });
}
