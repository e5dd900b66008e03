import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { TurnContext } from "#chatkit/server/options.ts";
import { byId, finished, type Step, step } from "#chatkit/server/testing/any-steps.ts";
import { begin, follow } from "./reader.ts";
import { startTwoServers } from "./two-servers.ts";

/** Milliseconds of silence before a step, or one turn of the event loop, or none. */
const pause = fc.constantFrom("none" as const, "turn" as const, 1, 4);
const answer = fc.array(fc.record({ step, pause }), { maxLength: 25 });
/** Who comes in when the first reader has so many events, having so many already, on which server. */
const follower = fc.record({
  server: fc.constantFrom(0 as const, 1 as const),
  joinsAt: fc.nat({ max: 20 }),
  after: fc.nat({ max: 25 }),
});

let script: { step: Step; pause: "none" | "turn" | number }[] = [];
async function* play(turn: TurnContext<unknown>) {
  for (const { step, pause } of script) {
    if (pause === "turn") await nextTurn();
    else if (pause !== "none") await wait(pause);
    if (step.kind === "throw") throw new Error("scripted");
    if (step.kind === "title") turn.updateThread({ title: step.title });
    else yield step.make(turn.thread.id);
  }
}

// As often as can be, so that batches begin and end everywhere.
const { client } = startTwoServers({ respond: play, limits: { logEveryMs: 1 } });

it("gives everybody who follows, from wherever and whenever, the rest of what was sent, and stores just that", async () => {
  await fc.assert(
    fc.asyncProperty(answer, fc.array(follower, { maxLength: 4 }), async (steps, followers) => {
      script = steps;
      const { reader, threadId } = await begin(client(0), "hi", { resumable: true });
      const { turnId } = reader;
      let ended = false;
      const joined = followers
        .toSorted((a, b) => a.joinsAt - b.joinsAt)
        .map(async ({ server, joinsAt, after }) => {
          while (reader.events.length < joinsAt && !ended) await nextTurn();
          const place = { thread_id: threadId, turn_id: turnId, after };
          return { after, events: await (await follow(client(server), place))?.readAll() };
        });
      const all = await reader.readAll();
      ended = true;
      for (const { after, events } of await Promise.all(joined)) {
        expect(events).toEqual(all.slice(after));
      }
      expect((await client(1).items(threadId)).toSorted(byId)).toEqual(finished(all));
    }),
    { numRuns: 60 },
  );
}, 60_000);
