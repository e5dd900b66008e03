import type { ServerResponse } from "node:http";
import { change, signUp, taskIds } from "#scripts/production/person.ts";
import { expect, expectSound, test } from "./faults.ts";
import { begin, finish, openAi, say, serveModel, threadIn } from "./model.ts";

for (const [what, misbehave] of [
  [
    "cuts its answer in mid-stream",
    (response: ServerResponse) => {
      begin(response);
      setTimeout(() => response.destroy(), 50);
    },
  ],
  ["hangs up on every request", (response: ServerResponse) => response.destroy()],
  ["answers with nonsense", (response: ServerResponse) => response.end("<html>")],
  [
    "fails each time",
    (response: ServerResponse) => response.writeHead(503, { "retry-after": "0" }).end("{}"),
  ],
] as const) {
  test(`a model that ${what}: the person is told, can go on, and the list is served`, async ({
    serve,
    postgres,
  }) => {
    const model = await serveModel(misbehave);
    const server = await serve({ ...postgres, ...openAi(model.url) });
    const ada = await signUp(server.url);
    const stream = await (await say(ada, "hello")).text();
    expect(stream).toContain('"type":"error"');
    expect(stream).not.toContain("127.0.0.1");
    const again = await say(ada, "and now?", threadIn(stream));
    expect(again.status).toBe(200);
    await again.text();
    const { id } = Object(await change(ada, "task.create", { title: "By hand" }));
    expect(await taskIds(ada)).toContain(id);
    expectSound(postgres);
    model.close();
  });
}

test("a model that hangs in mid-answer: Stop ends it, what was said stays, others are served", async ({
  serve,
  postgres,
}) => {
  const model = await serveModel(begin);
  const server = await serve({ ...postgres, ...openAi(model.url) });
  const ada = await signUp(server.url);
  const answer = await say(ada, "hello");
  let stream = "";
  const reading = (async () => {
    for await (const piece of answer.body ?? []) stream += Buffer.from(piece).toString();
  })();
  await expect.poll(() => stream).toContain("So far so");
  await change(ada, "task.create", { title: "Meanwhile" });
  await ada.fetch("/api/v1/chatkit", {
    method: "POST",
    body: JSON.stringify({ type: "turns.stop", params: { thread_id: threadIn(stream) } }),
  });
  await reading;
  // The model is told as well: nobody pays for an answer that nobody reads.
  await expect.poll(() => model.left).toBe(1);
  const params = { thread_id: threadIn(stream) };
  const body = JSON.stringify({ type: "items.list", params });
  const items = await (await ada.fetch("/api/v1/chatkit", { method: "POST", body })).text();
  expect(items).toContain("So far so");
  expectSound(postgres);
  model.close();
});

test("a slow model: the answer arrives as it comes, and is whole", async ({ serve, postgres }) => {
  const model = await serveModel((response) => {
    begin(response);
    setTimeout(finish, 1_500, response);
  });
  const server = await serve({ ...postgres, ...openAi(model.url) });
  const ada = await signUp(server.url);
  const stream = await (await say(ada, "hello")).text();
  expect(stream).toContain("So far so good.");
  expect(stream).not.toContain('"type":"error"');
  expectSound(postgres);
  model.close();
});
