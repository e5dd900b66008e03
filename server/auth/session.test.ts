import { describe, expect, it } from "vitest";
import { useTestDatabase } from "#db/testing/database.ts";
import { parseConfig } from "#server/config/config.ts";
import { createAuth } from "./auth.ts";
import { createSessionLookup } from "./session.ts";

const origin = "http://localhost:3000";
const log = { info() {}, warn() {}, error() {} };

describe("who is signed in", () => {
  const database = useTestDatabase();

  function open() {
    const config = parseConfig({ BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef" });
    const { db } = database();
    const auth = createAuth({ db, config, log, onGuestLinked: async () => {} });
    const call = (path: string, cookie = "") =>
      auth.handler(
        new Request(`${origin}/api/auth${path}`, {
          method: "POST",
          headers: { "content-type": "application/json", origin, host: "localhost:3000", cookie },
          body: "{}",
        }),
      );
    return { auth, call };
  }
  const cookiesOf = (response: Response) =>
    response.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");

  it("is remembered for a moment, and asked again after it", async () => {
    const { auth, call } = open();
    let now = 0;
    const lookUp = createSessionLookup(auth, () => now);
    const headers = new Headers({ cookie: cookiesOf(await call("/sign-in/anonymous")) });
    const first = await lookUp(headers);
    expect(first.session).toMatchObject({ isGuest: true, actor: { kind: "user", zone: "UTC" } });
    expect(await lookUp(headers)).toBe(first);
    now = 9_999;
    expect(await lookUp(headers)).toBe(first);
    now = 10_000;
    expect(await lookUp(headers)).not.toBe(first);
  });

  it("is nobody without cookies, and with cookies that were made up", async () => {
    const lookUp = createSessionLookup(open().auth);
    expect(await lookUp(new Headers())).toEqual({ session: null, setCookies: [] });
    const forged = new Headers({ cookie: "taskpilot.session_token=abc.def" });
    expect((await lookUp(forged)).session).toBeNull();
    expect((await lookUp(forged)).session).toBeNull();
  });
});
