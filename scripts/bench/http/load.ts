import { Agent, request } from "node:http";

/** Answers per second and milliseconds per answer. */
export type HttpFigures = { perSecond: number; p50: number; p95: number; requests: number };

type Load = { headers: Record<string, string>; connections: number; seconds: number };

/** Asks the same again and again over so many connections, each with one request at a time. */
export async function load(url: string, { headers, connections, seconds }: Load) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  async function connection(): Promise<void> {
    while (performance.now() < end) {
      const asked = performance.now();
      await ask(url, { agent, headers });
      times.push(performance.now() - asked);
    }
  }
  await Promise.all(Array.from({ length: connections }, connection));
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const requests = times.length;
  return { perSecond: requests / elapsed, p50: at(0.5), p95: at(0.95), requests };
}

function ask(
  url: string,
  { agent, headers }: { agent: Agent; headers: Record<string, string> },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers }, (response) => {
      response.resume();
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}
