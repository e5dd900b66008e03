import { randomUUID } from "node:crypto";
import { change, type Person, postJson } from "#scripts/production/person.ts";
import { addresses, chatRequestTypes, procedures } from "#scripts/production/surface.ts";
import { expect, expectSound, test } from "../faults.ts";
import { type Callers, callersOf } from "./callers.ts";
import { type ChatRows, fillChat, reachingFor } from "./chat-requests.ts";

// Who gets what, over HTTP and from the production build. The lists are read from the router, the
// protocol and the route table; whatever is new there and has no row here fails. What a signed-in
// stranger can do to somebody's rows by each procedure: server/http/matrix/procedures.test.ts.

type Fetch = Person["fetch"];
type Expected = { signedIn: number; signedOut: number; guest?: number };

const page: Expected = { signedIn: 200, signedOut: 200 };
const appPage: Expected = { signedIn: 200, signedOut: 302 };

/** For each address of the route table a GET, and what it answers. */
const expectations: Record<string, Expected & { path?: string }> = {
  "": { signedIn: 302, signedOut: 200 },
  // A guest may come here, to become a user.
  "sign-in": { signedIn: 302, guest: 200, signedOut: 200 },
  "sign-up": { signedIn: 302, guest: 200, signedOut: 200 },
  // Without mail there are no such pages.
  "forgot-password": { signedIn: 404, signedOut: 404 },
  "reset-password": { signedIn: 404, signedOut: 404 },
  "tasks/:view?/:id?": { ...appPage, path: "tasks" },
  "chat/:threadId?": { ...appPage, path: "chat" },
  browse: appPage,
  settings: appPage,
  "settings/import": appPage,
  gallery: page,
  // Takes forms alone.
  preferences: { signedIn: 400, signedOut: 400 },
  arrangements: { signedIn: 400, signedOut: 400 },
  "api/auth/*": { ...page, path: "api/auth/get-session" },
  "api/trpc/*": { signedIn: 200, signedOut: 401, path: "api/trpc/project.list" },
  "api/export/:file": { signedIn: 200, signedOut: 401, path: "api/export/taskpilot.json" },
  "api/v1/chatkit": { signedIn: 405, signedOut: 401 },
  "api/chatkit/sessions": { signedIn: 405, signedOut: 405 },
  // There for hosted workflows alone.
  "api/chatkit/tools": { signedIn: 404, signedOut: 404 },
  "api/chatkit/attachments": { signedIn: 400, signedOut: 400 },
  "api/chatkit/attachments/content": { signedIn: 403, signedOut: 403 },
  "*": { signedIn: 404, signedOut: 404, path: "no-such-page" },
};

const canary = `canary ${randomUUID()}`;

async function setUp(
  serve: (env: Record<string, string>) => Promise<{ url: string }>,
  env: Record<string, string>,
) {
  const { url } = await serve(env);
  const callers = await callersOf(url, env.DATABASE_URL ?? "");
  await change(callers.owner, "task.create", { title: canary });
  return { url, callers };
}

const chatRequest = (fetch: Fetch, type: string, params: object, headers = {}) =>
  fetch("/api/v1/chatkit", { method: "POST", headers, body: JSON.stringify({ type, params }) });

function callProcedure(fetch: Fetch, { name, kind }: (typeof procedures)[number]) {
  if (kind !== "mutation") return fetch(`/api/trpc/${name}`);
  const headers = { "content-type": "application/json" };
  return fetch(`/api/trpc/${name}`, { method: "POST", headers, body: '{"json":{}}' });
}

const outsiders = ({ signedOut }: Callers) => Object.entries(signedOut);
const strangers = ({ signedIn }: Callers) => Object.entries(signedIn);

test("every procedure and subscription is closed to whoever is not signed in", async ({
  serve,
  postgres,
}) => {
  const { callers } = await setUp(serve, postgres);
  for (const procedure of procedures) {
    for (const [who, fetch] of outsiders(callers)) {
      const answer = await callProcedure(fetch, procedure);
      const call = `${procedure.name} for ${who}`;
      // A stream that refuses says so in its first event, and ends.
      if (procedure.kind !== "subscription") expect(answer.status, call).toBe(401);
      expect(await answer.text(), call).toContain('"UNAUTHORIZED"');
    }
  }
});

test("every type of chat request reaches the owner's rows for the owner alone", async ({
  serve,
  postgres,
}) => {
  const { callers } = await setUp(serve, postgres);
  const rows = await fillChat(callers.owner, canary);
  const requests = reachingFor(rows);
  expect(Object.keys(requests).sort()).toEqual([...chatRequestTypes].sort());
  for (const [type, params] of Object.entries(requests)) {
    for (const [who, fetch] of outsiders(callers)) {
      const { status } = await chatRequest(fetch, type, params);
      expect(status, `${type} for ${who}`).toBe(401);
    }
    for (const [who, fetch] of strangers(callers)) {
      const answer = await chatRequest(fetch, type, params);
      expect(answer.status, `${type} for ${who}`).toBeLessThan(500);
      expect(await answer.text(), `${type} for ${who}`).not.toContain(canary);
    }
  }
  // Nothing that they tried has changed anything: the owner still can do each of it.
  for (const [type, params] of Object.entries(requests)) {
    const answer = await chatRequest(callers.owner.fetch, type, params);
    expect([401, 403, 404, 500], `${type} for the owner`).not.toContain(answer.status);
    await answer.text();
  }
  expectSound(postgres);
});

test("every address answers each caller as its row says, and tells strangers nothing", async ({
  serve,
  postgres,
}) => {
  const { callers } = await setUp(serve, postgres);
  expect(Object.keys(expectations).sort()).toEqual([...addresses].sort());
  for (const [address, { path = address, ...expected }] of Object.entries(expectations)) {
    for (const [who, fetch] of outsiders(callers)) {
      const answer = await fetch(`/${path}`);
      expect(answer.status, `/${path} for ${who}`).toBe(expected.signedOut);
      if (expected === appPage || answer.status === 302)
        expect(answer.headers.get("location")).toMatch(/^\/sign-in/);
    }
    for (const [who, fetch] of [
      ...strangers(callers),
      ["the owner", callers.owner.fetch] as const,
    ]) {
      const answer = await fetch(`/${path}`);
      const wanted = (who === "a guest" ? expected.guest : undefined) ?? expected.signedIn;
      expect(answer.status, `/${path} for ${who}`).toBe(wanted);
      const text = await answer.text();
      if (who !== "the owner") expect(text, `/${path} for ${who}`).not.toContain(canary);
    }
  }
});

test("an attachment is reached by its address alone, for what that address is for", async ({
  serve,
  postgres,
}) => {
  const { callers } = await setUp(serve, postgres);
  const rows: ChatRows = await fillChat(callers.owner, canary);
  const nobody = callers.signedOut.nobody;
  const read = await nobody(rows.readUrl);
  expect(read.status).toBe(200);
  expect(read.headers.get("content-security-policy")).toContain("sandbox");
  const tampered = rows.readUrl.replace(
    /token=(.)/,
    (_, first) => `token=${first === "a" ? "b" : "a"}`,
  );
  for (const [path, method] of [
    [rows.uploadUrl, "GET"],
    [rows.readUrl, "POST"],
    [tampered, "GET"],
    ["/api/chatkit/attachments/content", "GET"],
  ] as const) {
    expect((await nobody(path, { method })).status, `${method} ${path}`).toBe(403);
  }
  await chatRequest(callers.owner.fetch, "attachments.delete", { attachment_id: rows.attachment });
  expect((await nobody(rows.readUrl)).status).toBe(404);
});

test("a chat secret is good for its owner's session alone, and ends with it", async ({
  serve,
  postgres,
}) => {
  const { callers } = await setUp(serve, postgres);
  const { thread } = await fillChat(callers.owner, canary);
  const issued = Object(await postJson(callers.owner, "/api/chatkit/sessions", {}));
  const bearer = { authorization: `Bearer ${issued.client_secret}` };
  const { nobody } = callers.signedOut;
  const open = () => chatRequest(nobody, "threads.get_by_id", { thread_id: thread }, bearer);
  expect((await open()).status).toBe(200);
  await postJson(callers.owner, "/api/auth/sign-out", {});
  expect((await open()).status).toBe(401);
});

test("an open subscription tells its own user's changes and nobody else's", async ({
  serve,
  postgres,
}) => {
  const { callers } = await setUp(serve, postgres);
  const stranger = callers.signedIn["another user"];
  const leave = new AbortController();
  const query = new URLSearchParams({ input: '{"json":{}}' });
  const stream = await stranger(`/api/trpc/changes.onChange?${query}`, { signal: leave.signal });
  expect(stream.status).toBe(200);
  await change(callers.owner, "task.create", { title: `${canary} too` });
  const own = { method: "POST", headers: { "content-type": "application/json" } };
  await stranger("/api/trpc/task.create", { ...own, body: '{"json":{"title":"my own"}}' });
  let heard = "";
  for await (const chunk of stream.body ?? []) {
    heard += Buffer.from(chunk).toString();
    if (heard.includes("my own")) break;
  }
  expect(heard).toContain("my own");
  expect(heard).not.toContain(canary);
  leave.abort();
});
