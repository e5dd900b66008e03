import { Agent, request } from "node:http";
import type { Target } from "./target.ts";

export type Figures = {
  requests: number;
  requestsPerSecond: number;
  eventsPerSecond: number;
  /** Milliseconds to the first byte of the body. */
  firstP50: number;
  firstP95: number;
};

type Load = {
  clients: number;
  seconds: number;
  /** Ends after so many, if the time allows. */
  requests?: number;
};

/** Sends the same request from so many clients, each with one at a time, for some seconds. */
export async function load(
  target: Pick<Target, "url" | "headers">,
  body: object,
  { clients, seconds, requests: most = Number.POSITIVE_INFINITY }: Load,
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const text = JSON.stringify(body);
  const firsts: number[] = [];
  let requests = 0;
  let events = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  async function client(): Promise<void> {
    while (performance.now() < end && requests < most) {
      requests += 1;
      const answer = await ask(target, text, agent);
      events += answer.events;
      firsts.push(answer.first);
    }
  }
  await Promise.all(Array.from({ length: clients }, client));
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  firsts.sort((a, b) => a - b);
  return {
    requests,
    requestsPerSecond: requests / elapsed,
    eventsPerSecond: events / elapsed,
    firstP50: firsts[Math.floor(firsts.length * 0.5)] ?? 0,
    firstP95: firsts[Math.floor(firsts.length * 0.95)] ?? 0,
  };
}

function ask(
  { url, headers }: Pick<Target, "url" | "headers">,
  body: string,
  agent: Agent,
): Promise<{ first: number; events: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const sent = request(url, { method: "POST", agent, headers: headers?.() ?? {} }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      let first: number | undefined;
      let events = 0;
      response.on("data", (chunk: Buffer) => {
        first ??= performance.now() - started;
        events += countFrames(chunk);
      });
      response.on("end", () => resolve({ first: first ?? 0, events }));
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Frames begin with `data: {`, which the JSON of these events holds nowhere else. */
function countFrames(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf("data: {"); at >= 0; at = chunk.indexOf("data: {", at + 7))
    count += 1;
  return count;
}
