import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "#db/client.ts";
import { testDatabase } from "#db/testing/database.ts";
import { parseConfig } from "#server/config/config.ts";
import { type Auth, clientAddressHeader, createAuth } from "./auth.ts";
import { isCommonPassword } from "./common-password.ts";
import type { Mail } from "./send-mail.ts";

const origin = "http://localhost:3000";
const password = "correct horse battery";
const config = parseConfig({
  BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  GITHUB_CLIENT_ID: "github-id",
  GITHUB_CLIENT_SECRET: "github-secret",
});

const logged: string[] = [];
const note = (what: object, message: string) => {
  logged.push(JSON.stringify({ ...what, message }));
};
const log = { info: note, warn: note, error: note };
const linked: string[] = [];
const mails: Mail[] = [];
let database: Database;
let auth: Auth;
let mailing: Auth;

beforeAll(async () => {
  database = await testDatabase();
  const options = { db: database.db, config, log };
  const onGuestLinked = async (guestId: string, userId: string) => {
    linked.push(`${guestId} -> ${userId}`);
  };
  auth = createAuth({ ...options, onGuestLinked });
  const sendMail = async (mail: Mail) => {
    mails.push(mail);
  };
  mailing = createAuth({ ...options, sendMail, onGuestLinked });
});
beforeEach(() => {
  logged.length = 0;
  mails.length = 0;
});
afterAll(() => database.close());

let addresses = 0;
async function post(target: Auth, path: string, body: object, cookie = "") {
  const response = await target.handler(
    new Request(`${origin}/api/auth${path}`, {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", origin, host: "localhost:3000", cookie },
        [clientAddressHeader]: `10.1.0.${addresses++ % 250}`,
      },
      body: JSON.stringify(body),
    }),
  );
  const cookies = response.headers.getSetCookie().map((line) => line.split(";")[0]);
  return { status: response.status, json: await response.json(), cookie: cookies.join("; ") };
}
const signUp = (target: Auth, email: string, chosen = password) =>
  post(target, "/sign-up/email", { name: "Ada", email, password: chosen });
const signIn = (target: Auth, email: string, given = password) =>
  post(target, "/sign-in/email", { email, password: given });

describe("passwords", () => {
  it("are refused when they are among those that people use most, in any case", async () => {
    expect(await isCommonPassword("PassWord1")).toBe(true);
    expect(await isCommonPassword(password)).toBe(false);
    const refused = await signUp(auth, "common@example.com", "Password1");
    expect(refused).toMatchObject({ status: 400, json: { code: "PASSWORD_TOO_COMMON" } });
  });

  it("are held to the same when they are changed", async () => {
    const { cookie } = await signUp(auth, "change@example.com");
    const change = { currentPassword: password, newPassword: "iloveyou1" };
    expect(await post(auth, "/change-password", change, cookie)).toMatchObject({
      status: 400,
      json: { code: "PASSWORD_TOO_COMMON" },
    });
  });
});

describe("sign-ins", () => {
  it("are written down with ids alone, refused ones with the address alone", async () => {
    await signUp(auth, "audit@example.com");
    const { json } = await signIn(auth, "audit@example.com");
    expect(logged.at(-1)).toContain(`"audit":"signed_in","userId":"${json.user.id}"`);
    await signIn(auth, "audit@example.com", "wrong password");
    expect(logged.at(-1)).toMatch(/"audit":"sign_in_refused","address":"10\.1\.0\.\d+"/);
    expect(logged.join()).not.toContain("audit@example.com");
  });

  it("answer the same for a wrong password and an unknown account", async () => {
    await signUp(auth, "known@example.com");
    const wrong = await signIn(auth, "known@example.com", "wrong password");
    const unknown = await signIn(auth, "unknown@example.com", "wrong password");
    expect(wrong).toEqual(unknown);
  });

  it("lead to GitHub where it is configured, and nowhere else", async () => {
    const social = { provider: "github", callbackURL: "/tasks" };
    const { json } = await post(auth, "/sign-in/social", social);
    expect(json.url).toContain("https://github.com/login/oauth/authorize?");
    expect(json.url).toContain("client_id=github-id");
    const google = await post(auth, "/sign-in/social", { ...social, provider: "google" });
    expect(google.status).toBe(404);
  });

  it("keep what a guest made", async () => {
    const guest = await post(auth, "/sign-in/anonymous", {});
    const body = { name: "Ada", email: "guest@example.com", password };
    await post(auth, "/sign-up/email", body, guest.cookie);
    expect(linked.at(-1)).toMatch(new RegExp(`^${guest.json.user.id} -> `));
  });
});

describe("with mail", () => {
  const linkOf = (mail: Mail | undefined) => /https?:\/\/\S+/.exec(mail?.text ?? "")?.[0] ?? "";

  it("an account is used only after its address is confirmed, and then at once", async () => {
    const signedUp = await signUp(mailing, "verify@example.com");
    expect(signedUp).toMatchObject({ status: 200, json: { token: null } });
    expect(await signIn(mailing, "verify@example.com")).toMatchObject({ status: 403 });
    expect(mails.map(({ to }) => to)).toEqual(["verify@example.com", "verify@example.com"]);
    const confirmed = await mailing.handler(new Request(linkOf(mails[0])));
    expect(confirmed.headers.getSetCookie().join()).toContain("taskpilot.session_token=");
    expect((await signIn(mailing, "verify@example.com")).status).toBe(200);
  });

  it("signing up with a known address looks like any other, and tells its owner", async () => {
    const first = await signUp(mailing, "twice@example.com");
    const second = await signUp(mailing, "twice@example.com");
    expect(Object.keys(second.json.user).sort()).toEqual(Object.keys(first.json.user).sort());
    expect(second).toMatchObject({ status: first.status, json: { token: null } });
    expect(mails.at(-1)).toMatchObject({ to: "twice@example.com" });
    expect(mails.at(-1)?.subject).toContain("already have");
  });

  it("a lost password is replaced by a link, once, and other sessions end", async () => {
    const before = await signUp(auth, "lost@example.com");
    const asked = await post(mailing, "/request-password-reset", { email: "lost@example.com" });
    const stranger = await post(mailing, "/request-password-reset", { email: "no@example.com" });
    expect(asked).toEqual(stranger);
    expect(mails).toHaveLength(1);
    const link = new URL(linkOf(mails[0]));
    expect(link.origin + link.pathname).toBe(`${origin}/reset-password`);
    const reset = { token: link.searchParams.get("token"), newPassword: "a better battery" };
    expect((await post(mailing, "/reset-password", reset)).status).toBe(200);
    expect((await post(mailing, "/reset-password", reset)).status).toBe(400);
    const headers = new Headers({ cookie: before.cookie });
    const query = { disableCookieCache: true };
    expect(await auth.api.getSession({ headers, query })).toBeNull();
  });
});
