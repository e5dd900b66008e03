import type { ServerResponse } from "node:http";
import { change, type Person, signUp, taskIds } from "#scripts/production/person.ts";
import { expect, expectSound, test } from "./faults.ts";
import { begin, chunk, finish, openAi, say, serveModel, threadIn } from "./model.ts";
import { measured, openDeaf, openStreams, residentMb, subscription } from "./streams.ts";

const seconds = 1000;

/** Reads an answer to its end, piece by piece; `ended` rejects when it breaks off. */
function read(answer: Response) {
  const stream = { text: "", ended: Promise.resolve() };
  stream.ended = (async () => {
    for await (const piece of answer.body ?? []) stream.text += Buffer.from(piece).toString();
  })();
  return stream;
}

const followOf = (threadId: string, turnId: string) =>
  JSON.stringify({
    type: "turns.follow",
    params: { thread_id: threadId, turn_id: turnId, after: 0 },
  });

test("five hundred chats are being answered beside as many open lists: memory is bounded, others are served, and all end well with the server", async ({
  serve,
  postgres,
}) => {
  test.setTimeout(240_000);
  // Answers for as long as anybody listens.
  const model = await serveModel(begin);
  const server = await serve({ ...postgres, ...measured, ...openAi(model.url) });
  const people = await Promise.all(Array.from({ length: 5 }, () => signUp(server.url)));
  const [ada] = people;
  if (!ada) throw new Error("Nobody signed up.");
  const before = await residentMb(ada);

  const chats: ReturnType<typeof read>[] = [];
  const lists: ReturnType<typeof read>[] = [];
  const open = async (person: Person) => {
    const answer = await say(person, "hello");
    const turnId = answer.headers.get("chatkit-turn") ?? "";
    const stream = read(answer);
    await expect.poll(() => stream.text, { timeout: 60 * seconds }).toContain("So far so");
    // The same turn in a second tab.
    const body = followOf(threadIn(stream.text), turnId);
    const second = read(await person.fetch("/api/v1/chatkit", { method: "POST", body }));
    lists.push(read(await person.fetch(subscription)), read(await person.fetch(subscription)));
    chats.push(stream, second);
  };
  for (let round = 0; round < 10; round++) {
    await Promise.all(people.flatMap((each) => Array.from({ length: 5 }, () => open(each))));
  }
  expect(await openStreams(ada, "api/chatkit")).toBe(500);
  expect(await openStreams(ada, "api/trpc")).toBe(500);

  const { id } = Object(await change(ada, "task.create", { title: "the news" }));
  expect(await taskIds(ada)).toContain(id);
  const heard = () => lists.filter(({ text }) => text.includes("the news")).length;
  await expect.poll(heard, { timeout: 30 * seconds }).toBe(100);
  const grown = (await residentMb(ada)) - before;
  expect(grown).toBeLessThan(400);

  expect(await server.stop("SIGTERM")).toBe(0);
  await Promise.all([...chats, ...lists].map(({ ended }) => ended));
  // Cut off, and known to be: the client offers to try again, and nothing that was said is lost.
  for (const { text } of chats) {
    expect(text).toContain("So far so");
    expect(text).toMatch(/"type":"error".*"allow_retry":true/);
  }
  expectSound(postgres);
  const again = await serve({ ...postgres, PORT: new URL(server.url).port });
  expect(again.url).toBe(server.url);
  const params = { thread_id: threadIn(chats[0]?.text ?? "") };
  const body = JSON.stringify({ type: "items.list", params });
  const items = await Promise.all(
    people.map(async (each) =>
      (await each.fetch("/api/v1/chatkit", { method: "POST", body })).text(),
    ),
  );
  expect(items.filter((text) => text.includes("So far so"))).toHaveLength(1);
  model.close();
});

test("tabs that stop reading an answer: nothing is kept for them, and the others get all of it", async ({
  serve,
  postgres,
}) => {
  test.setTimeout(180_000);
  let wanted: ((response: ServerResponse) => void) | undefined;
  const model = await serveModel((response) => {
    begin(response);
    // The titles of threads are asked for on the side.
    if (wanted) wanted(response);
    else finish(response);
    wanted = undefined;
  });
  const server = await serve({ ...postgres, ...measured, ...openAi(model.url) });
  const ada = await signUp(server.url);
  const asked = new Promise<ServerResponse>((resolve) => {
    wanted = resolve;
  });
  const answer = await say(ada, "Tell me everything");
  const turnId = answer.headers.get("chatkit-turn") ?? "";
  const stream = read(answer);
  const response = await asked;
  const content = "x".repeat(30_000);
  for (let piece = 0; piece < 400; piece++) response.write(chunk({ content }));
  await expect
    .poll(() => stream.text.length, { timeout: 60 * seconds })
    .toBeGreaterThan(12_000_000);

  // Tabs that come now have twelve megabytes to catch up with: 720 for all, if each had a copy.
  // The system itself takes some of it into the buffers of their connections.
  const before = await residentMb(ada);
  const request = `POST /api/v1/chatkit\n${followOf(threadIn(stream.text), turnId)}`;
  const deaf = await Promise.all(
    Array.from({ length: 60 }, () => openDeaf(server.url, ada, request)),
  );
  await expect.poll(() => openStreams(ada, "api/chatkit")).toBe(61);
  const grown = (await residentMb(ada)) - before;
  expect(grown).toBeLessThan(300);
  finish(response);
  await stream.ended;
  for (const socket of deaf) socket.destroy();
  await expect.poll(() => openStreams(ada, "api/chatkit"), { timeout: 20 * seconds }).toBe(0);
  expectSound(postgres);
  model.close();
});
