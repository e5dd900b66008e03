import { onServer } from "#db/testing/server-databases.ts";
import { type Person, postJson, signUp, visitor } from "#scripts/production/person.ts";

type Fetch = Person["fetch"];

/** Whoever may knock: those with an account, and those who only look as if they had one. */
export type Callers = {
  owner: Person;
  signedIn: Record<"another user" | "a guest", Fetch>;
  signedOut: Record<"nobody" | "an expired session" | "a revoked session", Fetch>;
};

export async function callersOf(url: string, databaseUrl: string): Promise<Callers> {
  const [owner, other, guest, expired, revoked] = await Promise.all([
    signUp(url),
    signUp(url),
    signUp(url, { guest: true }),
    signUp(url),
    signUp(url),
  ]);
  const expiredCookie = tokenOf(expired);
  const revokedCookie = tokenOf(revoked);
  await postJson(revoked, "/api/auth/sign-out", {});
  await onServer(
    databaseUrl,
    (sql) => sql`
      update session set expires_at = now() - interval '1 minute'
      where user_id = (select id from "user" where email = ${expired.email})`,
  );
  return {
    owner,
    signedIn: { "another user": other.fetch, "a guest": guest.fetch },
    signedOut: {
      nobody: visitor(url).fetch,
      "an expired session": withCookie(url, expiredCookie),
      "a revoked session": withCookie(url, revokedCookie),
    },
  };
}

/** The session alone, without the copy that the browser may keep for a minute. */
function tokenOf(person: Person): string {
  const cookies = person.cookie().split("; ");
  return cookies.find((each) => each.startsWith("taskpilot.session_token=")) ?? "";
}

/** Sends the same cookie every time, whatever is answered; from a new address, as limits count by it. */
function withCookie(url: string, cookie: string): Fetch {
  return (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set("cookie", cookie);
    return visitor(url).fetch(path, { ...init, headers });
  };
}
