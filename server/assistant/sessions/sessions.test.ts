import { createServer, type Server } from "node:http";
import { json } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { errorBody } from "#chatkit/protocol/responses.ts";
import type { Database } from "#db/client.ts";
import { chatSecrets, session } from "#db/schema/index.ts";
import { testDatabase } from "#db/testing/database.ts";
import { createUser } from "#db/testing/factories.ts";
import { actorOfBearer } from "./bearer.ts";
import { createSessionHandler, type SignedIn } from "./handler.ts";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const errors: unknown[] = [];
const onError = (error: unknown) => errors.push(error);
const post = () => new Request("http://localhost/api/chatkit/sessions", { method: "POST" });
const bearer = (secret: string) =>
  new Request("http://localhost/", { headers: { authorization: `Bearer ${secret}` } });

async function signIn(): Promise<SignedIn> {
  const { id: userId } = await createUser(database.db);
  const sessionId = crypto.randomUUID();
  const expiresAt = new Date(Date.now() + 3_600_000);
  const values = { id: sessionId, userId, token: sessionId, expiresAt, updatedAt: new Date() };
  await database.db.insert(session).values(values);
  return { actor: { kind: "user", userId, zone: "UTC" }, sessionId };
}

describe("self-hosted sessions", () => {
  const handler = () => createSessionHandler({ db: database.db, onError });

  it("give a secret that stands for the user, in the user's zone", async () => {
    const who = await signIn();
    const response = await handler()(post(), who);
    expect(response.status).toBe(200);
    const body = await response.json();
    expect(body).toEqual({
      client_secret: expect.stringMatching(/^cks_/),
      expires_at: expect.any(Number),
      session_id: expect.stringMatching(/^cksess_/),
    });
    expect(body.expires_at - Date.now() / 1000).toBeLessThanOrEqual(600);
    expect(await actorOfBearer(database.db, bearer(body.client_secret))).toEqual({
      kind: "user",
      userId: who.actor.userId,
      zone: "Europe/Berlin",
    });
  });

  it("never keep the secret itself", async () => {
    const who = await signIn();
    const { client_secret, session_id } = await (await handler()(post(), who)).json();
    const [row] = await database.db
      .select()
      .from(chatSecrets)
      .where(eq(chatSecrets.id, session_id));
    expect(JSON.stringify(row)).not.toContain(client_secret);
  });

  it("end with the sign-in", async () => {
    const who = await signIn();
    const { client_secret } = await (await handler()(post(), who)).json();
    await database.db.delete(session).where(eq(session.id, who.sessionId));
    expect(await actorOfBearer(database.db, bearer(client_secret))).toBeNull();
    expect((await handler()(post(), who)).status).toBe(401);
  });

  it("end by themselves, and the next one clears them away", async () => {
    const who = await signIn();
    const { client_secret, session_id } = await (await handler()(post(), who)).json();
    await database.db
      .update(chatSecrets)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(eq(chatSecrets.id, session_id));
    expect(await actorOfBearer(database.db, bearer(client_secret))).toBeNull();
    await handler()(post(), who);
    const rows = await database.db.select().from(chatSecrets).where(eq(chatSecrets.id, session_id));
    expect(rows).toEqual([]);
  });

  it("tell no secret from a wrong one", async () => {
    expect(await actorOfBearer(database.db, bearer("cks_wrong"))).toBeNull();
    expect(await actorOfBearer(database.db, post())).toBeUndefined();
  });

  it("need a sign-in, and the right method", async () => {
    expect((await handler()(post(), null)).status).toBe(401);
    const get = new Request("http://localhost/api/chatkit/sessions");
    expect((await handler()(get, null)).status).toBe(405);
  });

  it("are limited per user", async () => {
    const [busy, other] = [await signIn(), await signIn()];
    const statuses: number[] = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await handler()(post(), busy)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
    expect((await handler()(post(), other)).status).toBe(200);
  });

  it("hide what goes wrong inside", async () => {
    const broken = await testDatabase();
    await broken.close();
    const response = await createSessionHandler({ db: broken.db, onError })(post(), await signIn());
    expect(response.status).toBe(500);
    expect(errorBody.parse(await response.json()).error.code).toBe("internal");
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe("hosted sessions", () => {
  let openai: Server;
  let baseUrl: string;
  let answer: { status: number; body: unknown };
  let asked: { path: string | undefined; authorization: string | undefined; body: unknown };
  beforeAll(async () => {
    openai = createServer(async (request, response) => {
      const { authorization } = request.headers;
      asked = { path: request.url, authorization, body: await json(request) };
      response.writeHead(answer.status, { "content-type": "application/json", "retry-after": "0" });
      response.end(JSON.stringify(answer.body));
    });
    await new Promise<void>((resolve) => openai.listen(0, "127.0.0.1", resolve));
    const address = openai.address();
    baseUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/v1`;
  });
  afterAll(() => {
    openai.close();
  });

  const open = async (hosted = { apiKey: "sk-1", baseUrl, workflowId: "wf_1" }) =>
    createSessionHandler({ db: database.db, hosted, onError })(post(), await signIn());

  it("are made for the workflow and the user, with what the page needs", async () => {
    answer = {
      status: 200,
      body: { id: "cksess_1", client_secret: "ek_1", expires_at: 1_800_000_000 },
    };
    const who = await signIn();
    const hosted = { apiKey: "sk-1", baseUrl, workflowId: "wf_1" };
    const response = await createSessionHandler({ db: database.db, hosted, onError })(post(), who);
    expect(await response.json()).toEqual({
      client_secret: "ek_1",
      expires_at: 1_800_000_000,
      session_id: "cksess_1",
    });
    expect(asked).toMatchObject({
      path: "/v1/chatkit/sessions",
      authorization: "Bearer sk-1",
      body: {
        user: who.actor.userId,
        workflow: { id: "wf_1" },
        chatkit_configuration: { history: { enabled: true }, file_upload: { enabled: true } },
      },
    });
  });

  it.each([
    [401, 502, "openai_key_rejected"],
    [403, 502, "openai_key_rejected"],
    [404, 502, "workflow_unknown"],
    [400, 502, "workflow_unknown"],
    [429, 429, "openai_rate_limited"],
    [500, 502, "openai_failed"],
  ])("turn OpenAI's %i into %i %s, without OpenAI's words", async (status, ours, code) => {
    answer = { status, body: { error: { message: "sk-1 is wrong in org-1" } } };
    const response = await open();
    expect(response.status).toBe(ours);
    const text = await response.text();
    expect(text).not.toContain("sk-1");
    expect(errorBody.parse(JSON.parse(text)).error.code).toBe(code);
  });

  it("say when OpenAI cannot be reached", async () => {
    const response = await open({
      apiKey: "sk-1",
      baseUrl: "http://127.0.0.1:9/v1",
      workflowId: "wf_1",
    });
    expect(response.status).toBe(502);
    expect((await response.json()).error.code).toBe("openai_unreachable");
  });
});
