import type { Actor } from "#server/services/context.ts";
import type { Auth } from "./auth.ts";

/** Who is signed in, for pages; `actor` is the same person for the services. */
export type Session = {
  actor: Actor & { kind: "user" };
  /** Names this session for revocation; never sent to the browser. */
  sessionId: string;
  name: string;
  email: string;
  /** The person has shown, by a mail or by GitHub or Google, that the address is theirs. */
  emailVerified: boolean;
  isGuest: boolean;
  /** Null until the browser told its zone; the services then count in UTC. */
  timeZone: string | null;
};

/** What a look at the cookies gave: the session, if any, and the cookies to send back. */
export type SessionLookup = { session: Session | null; setCookies: string[] };

/** The one place where a request's cookies become an actor. */
export async function lookUpSession(auth: Auth, headers: Headers): Promise<SessionLookup> {
  if (!headers.has("cookie")) return { session: null, setCookies: [] };
  const answer = await auth.api.getSession({ headers, returnHeaders: true });
  const setCookies = answer.headers.getSetCookie();
  if (!answer.response) return { session: null, setCookies };
  const { user, session } = answer.response;
  const timeZone = user.timeZone ?? null;
  return {
    setCookies,
    session: {
      actor: { kind: "user", userId: user.id, zone: timeZone ?? "UTC" },
      sessionId: session.id,
      name: user.name,
      email: user.email,
      emailVerified: user.emailVerified,
      isGuest: user.isAnonymous ?? false,
      timeZone,
    },
  };
}
