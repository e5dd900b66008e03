import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { type ChangeFeed, openChangeFeed } from "#server/services/changes/feed.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { createTask } from "#server/services/task/create.ts";
import { personContext } from "#server/services/testing/context.ts";
import { appRouter } from "#server/trpc/router.ts";
import { answerQueries, proceduresAt } from "./queries.ts";

const text = (input: unknown) => encodeURIComponent(JSON.stringify(input));

describe("the queries of a GET", () => {
  const database = useTestDatabase();
  let changes: ChangeFeed;
  let person: ServiceContext;
  beforeAll(async () => {
    changes = await openChangeFeed(database());
    person = await personContext(database().db);
    await createTask(person, { title: "Buy milk", dueDate: "2026-06-17" });
  });
  afterAll(() => changes.close());

  function ask(address: string, init: RequestInit = {}, signedIn = true) {
    const failures: string[] = [];
    const request = new Request(`http://localhost${proceduresAt}/${address}`, init);
    const createContext = async () => {
      const { actor, db, now } = person;
      return { actor: signedIn ? actor : null, db, changes, now: () => now };
    };
    const onFailure = ({ error, path }: { error: { code: string }; path?: string | undefined }) =>
      failures.push(`${path}: ${error.code}`);
    const ours = () => answerQueries(request, { createContext, onFailure });
    const theirs = () =>
      fetchRequestHandler({
        ...{ endpoint: proceduresAt, req: request, router: appRouter },
        ...{ createContext, onError: onFailure },
      });
    return { ours, theirs, failures };
  }

  async function told(response: Response) {
    return [response.status, Object.fromEntries(response.headers), await response.json()];
  }

  it.each([
    ["task.list"],
    [`task.list?input=${text({ json: { limit: 1 } })}`],
    [`task.list,project.list?batch=1&input=${text({ 0: { json: { due: "any" } } })}`],
    ["task.list?batch=1"],
    [`task.list?input=${text({ json: { limit: 0 } })}`],
    [`task.list?input=${text({ json: { cursor: "nonsense" } })}`],
    [`task.get?input=${text({ json: { id: "missing" } })}`],
    [`task.get,label.list?batch=1&input=${text({ 0: { json: { id: "missing" } } })}`],
    ["task.get"],
  ])("%s is answered as tRPC's adapter answers it", async (address) => {
    for (const signedIn of [true, false]) {
      const [one, other] = [ask(address, {}, signedIn), ask(address, {}, signedIn)];
      const answer = await one.ours();
      expect(answer && (await told(answer))).toEqual(await told(await other.theirs()));
      expect(one.failures).toEqual(other.failures);
    }
  });

  const others: [address: string, init: RequestInit][] = [
    ["task.create", {}],
    ["changes.onChange", {}],
    ["no.such.thing", {}],
    ["__proto__", {}],
    ["task.list,no.such.thing?batch=1", {}],
    ["task.list/", {}],
    ["task.list?input=%7B", {}],
    ["task.list?batch=1&input=1", {}],
    ["task.list", { method: "POST", body: "{}" }],
    ["task.list", { headers: { "content-type": "text/plain" } }],
    ["task.list?batch=1", { headers: { accept: "application/jsonl" } }],
    ["task.list?batch=1", { headers: { "trpc-accept": "application/jsonl" } }],
  ];
  it.each(others)("leaves %s to tRPC's adapter", async (address, init) => {
    expect(await ask(address, init).ours()).toBeNull();
  });

  it("can be read as a stream as well", async () => {
    const answer = await ask("label.list").ours();
    expect(await new Response(answer?.body).json()).toEqual({ result: { data: { json: [] } } });
  });
});
