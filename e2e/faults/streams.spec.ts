import { randomBytes } from "node:crypto";
import { change, type Person, signUp } from "#scripts/production/person.ts";
import { expect, expectSound, test } from "./faults.ts";
import { measured, openDeaf, openStreams, residentMb, subscription } from "./streams.ts";

const seconds = 1000;
test("five hundred open subscriptions: all hear a change, memory stays bounded, and all end with their clients", async ({
  serve,
  postgres,
}) => {
  const server = await serve({ ...postgres, ...measured });
  const people = await Promise.all(Array.from({ length: 5 }, () => signUp(server.url)));
  const [ada] = people;
  if (!ada) throw new Error("Nobody signed up.");
  const leave = new AbortController();
  let heard = 0;
  const follow = async (person: Person) => {
    const stream = await person.fetch(subscription, { signal: leave.signal });
    expect(stream.status).toBe(200);
    const listening = async () => {
      let text = "";
      for await (const chunk of stream.body ?? []) {
        text += Buffer.from(chunk).toString();
        if (!text.includes("the news")) continue;
        heard += 1;
        return;
      }
    };
    // Left open after the news: who stays must cost little.
    void listening().catch(() => {});
  };
  for (const person of people) {
    await Promise.all(Array.from({ length: 100 }, () => follow(person)));
  }
  expect(await openStreams(ada, "api/trpc")).toBe(500);
  const before = await residentMb(ada);
  await Promise.all(people.map((each) => change(each, "task.create", { title: "the news" })));
  await expect.poll(() => heard, { timeout: 30 * seconds }).toBe(500);
  expect(await residentMb(ada)).toBeLessThan(400);
  expect((await residentMb(ada)) - before).toBeLessThan(150);
  leave.abort();
  await expect.poll(() => openStreams(ada, "api/trpc"), { timeout: 20 * seconds }).toBe(0);
  expectSound(postgres);
});

test("clients that stop reading: nothing is kept for them, and others are served", async ({
  serve,
  postgres,
}) => {
  const server = await serve({ ...postgres, ...measured });
  const ada = await signUp(server.url);
  const slow = await Promise.all(
    Array.from({ length: 20 }, () => openDeaf(server.url, ada, `GET ${subscription}`)),
  );
  await expect.poll(() => openStreams(ada, "api/trpc")).toBe(20);
  // Four megabytes of changes, for each of them.
  const change20 = async (times: number) => {
    for (let round = 0; round < times; round++) {
      const tasks = Array.from({ length: 20 }, () => ({
        title: "Large",
        notes: randomBytes(5_000).toString("hex"),
      }));
      await change(ada, "task.createMany", { tasks });
    }
  };
  // What a process takes for any work is taken once; what it kept for them would go on growing.
  await change20(15);
  const before = await residentMb(ada);
  await change20(40);
  // All of it, for all of them, would be 160 megabytes and more.
  expect((await residentMb(ada)) - before).toBeLessThan(80);
  for (const socket of slow) socket.destroy();
  await expect.poll(() => openStreams(ada, "api/trpc"), { timeout: 20 * seconds }).toBe(0);
  expectSound(postgres);
});
