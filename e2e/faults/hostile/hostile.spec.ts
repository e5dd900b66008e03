import { randomInt } from "node:crypto";
import { change, signUp, taskIds } from "#scripts/production/person.ts";
import { expect, expectSound, test } from "../faults.ts";
import { hostileRequests } from "./requests.ts";
import { type Outcome, send, stall } from "./send.ts";

const seconds = 1000;

/** CI sends some; `REQUESTS=10000 npm run test:e2e -- hostile` sends them all. SEED repeats a run. */
const count = Number(process.env.REQUESTS ?? 800);
const seed = Number(process.env.SEED ?? randomInt(1_000_000));

/** What only we should know: where our code lies, how it failed, what the database was asked. */
const internals =
  /node_modules|\bat \S+ \(|\.[jt]s:\d+|drizzle|postgres|pglite|(Syntax|Type|Range)Error|insert into|select "/i;

test(`${count} hostile requests: each is answered or refused, and nothing is harmed`, async ({
  serve,
  postgres,
}) => {
  test.setTimeout(count * 100 + 60 * seconds);
  const server = await serve({ ...postgres, METRICS_TOKEN: "0123456789abcdef" });
  const port = Number(new URL(server.url).port);
  const ada = await signUp(server.url);
  const { id } = Object(await change(ada, "task.create", { title: "Kept" }));

  const stalled = ["", "GET / HTTP/1.1\r\nhost: x\r\n", "POST"].map((said) => stall(port, said));
  const client = { host: new URL(server.url).host, cookie: ada.cookie() };
  const requests = hostileRequests({ seed, count }, client);
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let next = requests.pop(); next; next = requests.pop())
      outcomes.push(await send(port, next));
  };
  await Promise.all(Array.from({ length: 32 }, work));

  expect(outcomes).toHaveLength(count);
  const failures = outcomes.filter(({ status }) => status >= 500);
  expect(failures, `SEED=${seed} repeats it`).toEqual([]);
  expect(outcomes.filter(({ text }) => internals.test(withoutPage(text)))).toEqual([]);
  // They were not all stopped at the door.
  const statuses = new Set(outcomes.map(({ status }) => status));
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 405, 415]));
  for (const ms of await Promise.all(stalled)) expect(ms).toBeLessThan(30 * seconds);

  // Whatever was written is JSON: nothing of a library's went past the log.
  for (const line of server.lines) expect(() => JSON.parse(line)).not.toThrow();
  const bob = await signUp(server.url);
  await change(bob, "task.create", { title: "Served as before" });
  expect(await taskIds(ada)).toContain(id);
  const headers = { authorization: "Bearer 0123456789abcdef" };
  const metrics = await (await bob.fetch("/metrics", { headers })).text();
  const resident = Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]);
  expect(resident / 1e6).toBeLessThan(500);
  await server.stop();
  expectSound(postgres);
});

/** A page holds the names of its scripts; what it says to people is judged without them. */
function withoutPage(text: string): string {
  return text.replaceAll(/<(script|link)\b[^>]*>([\s\S]*?<\/script>)?/g, "");
}
