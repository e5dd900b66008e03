import { afterAll, beforeAll, expect, it } from "vitest";
import { serveApp } from "./testing/serve.server.ts";
import { serveAppWithMail } from "./testing/serve-with-mail.server.ts";

let app: Awaited<ReturnType<typeof serveAppWithMail>>;
let mailless: Awaited<ReturnType<typeof serveApp>>;
beforeAll(async () => {
  app = await serveAppWithMail();
  mailless = await serveApp();
});
afterAll(() => Promise.all([app.close(), mailless.close()]));

const origin = "http://localhost:3000";
const password = "quiet river 42";
let addresses = 0;

/** A request without script or cookies, each from an address of its own. */
async function send(
  path: string,
  form?: Record<string, string>,
  { handle }: Pick<typeof mailless, "handle"> = app,
) {
  const request = new Request(new URL(path, origin), {
    headers: { origin, host: "localhost:3000" },
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  });
  const response = await handle(request, `10.2.0.${addresses++}`);
  const { status, headers } = response;
  return { status, location: headers.get("location"), text: await response.text() };
}

const signUp = (email: string) =>
  send("/sign-up", { intent: "sign-up", name: "Ana", email, password, timeZone: "Asia/Tokyo" });
const signIn = (email: string, given: string) => send("/sign-in", { email, password: given });

/** The page's own words: what differs between two answers but for nonces. */
const said = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? html;

it("asks whoever signs up to confirm the address first, then lets them in", async () => {
  const answer = await signUp("ana@example.com");
  expect(answer).toMatchObject({ status: 200, location: null });
  expect(answer.text).toContain("Check your mail to confirm your address");
  expect(said((await signUp("ana@example.com")).text)).toBe(said(answer.text));
  expect((await signIn("ana@example.com", password)).text).toContain("Confirm your address first");
  await send(app.linkTo("ana@example.com") ?? "");
  expect((await signIn("ana@example.com", password)).location).toBe("/tasks");
});

it("replaces a lost password through the mailed link, once", async () => {
  await signUp("lost@example.com");
  await send(app.linkTo("lost@example.com") ?? "");
  expect((await send("/sign-in")).text).toContain('href="/forgot-password"');
  expect((await send("/forgot-password", { email: "lost" })).text).toContain("does not look like");
  await send("/forgot-password", { email: "lost@example.com" });
  const link = app.linkTo("lost@example.com") ?? "";
  expect(link).toMatch(/^\/reset-password\?token=/);
  expect((await send(link)).text).toContain("New password");
  expect((await send(link, { password: "short" })).text).toContain("Use at least 8 characters.");
  expect((await send(link, { password: "iloveyou1" })).text).toContain("Many people use this one");
  const done = await send(link, { password: "louder river 43" });
  expect(done.text).toContain("Your password is changed");
  expect((await signIn("lost@example.com", password)).text).toContain("is not right");
  expect((await signIn("lost@example.com", "louder river 43")).location).toBe("/tasks");
  expect((await send(link, { password: "third river 44" })).text).toContain("does not work");
});

it("does not tell whether there is an account", async () => {
  await signUp("known@example.com");
  const known = await send("/forgot-password", { email: "known@example.com" });
  const unknown = await send("/forgot-password", { email: "nobody@example.com" });
  expect(known.text).toContain("If there is an account");
  expect(said(known.text)).toBe(said(unknown.text));
  expect(app.linkTo("nobody@example.com")).toBeUndefined();
});

it("says that a link is incomplete or old, with a way to ask again", async () => {
  const form = { password: "louder river 43" };
  for (const answer of [
    await send("/reset-password"),
    await send("/reset-password", form),
    await send("/reset-password?token=old", form),
  ]) {
    expect(answer.text).toContain("This link does not work");
    expect(answer.text).toContain('href="/forgot-password"');
  }
});

it("has none of it where no mail can be sent", async () => {
  expect((await send("/sign-in", undefined, mailless)).text).not.toContain("/forgot-password");
  const gone = await send("/forgot-password", undefined, mailless);
  expect(gone.status).toBe(404);
  expect((await send("/reset-password?token=x", undefined, mailless)).status).toBe(404);
});
