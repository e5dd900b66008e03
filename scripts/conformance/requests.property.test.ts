import fc from "fast-check";
import { expect, it } from "vitest";
import { errorBody } from "#chatkit/protocol/responses.ts";
import { anyRequest, type Known } from "./any-request.ts";
import { message } from "./client.ts";
import { startConformanceServer } from "./test-server.ts";

const { client, errors } = startConformanceServer();
/** Two users, who come upon each other's rows; the first asks more often. */
const user = fc.constantFrom("u1", "u1", "u2");
const sequence = fc.array(fc.tuple(anyRequest, user), { minLength: 5, maxLength: 30 });

type Requests = [body: (known: Known) => unknown, user: string][];
/** A thread whose turn is over has nothing to follow. */
const nothingToFollow: Requests = [
  [() => ({ type: "threads.create", params: { input: message("hi") } }), "u1"],
  [({ threads }) => ({ type: "turns.follow", params: { thread_id: threads[0], after: 0 } }), "u1"],
];

it("answers right, nearly right and senseless requests, in any order, and fails at none", async () => {
  const met = new Set<number>();
  await fc.assert(
    fc.asyncProperty(sequence, async (requests) => {
      const known: Known = { threads: [], items: [], attachments: [] };
      for (const [body, who] of requests) {
        const response = await client(who).post(body(known));
        met.add(response.status);
        expect([200, 204, 400, 404, 409]).toContain(response.status);
        const text = await response.text();
        if (response.status >= 400) errorBody.parse(JSON.parse(text));
        else if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
          client(who).parse(text);
        }
        remember(text, known);
      }
    }),
    { numRuns: 60, examples: [[nothingToFollow]] },
  );
  expect(errors).toEqual([]);
  expect([...met]).toEqual(expect.arrayContaining([200, 204, 400, 404]));
}, 60_000);

function remember(answer: string, { threads, items, attachments }: Known): void {
  for (const [id] of answer.matchAll(/thr_[0-9a-f]+/g)) threads.push(id);
  for (const [id] of answer.matchAll(/(?:msg|tc|wf|tsk)_[0-9a-f]+/g)) items.push(id);
  for (const [id] of answer.matchAll(/atc_[0-9a-f]+/g)) attachments.push(id);
}
