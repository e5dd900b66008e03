import { isNoRoom } from "#db/client.ts";
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
async function lookUpSession(auth: Auth, headers: Headers): Promise<SessionLookup> {
  if (!headers.has("cookie")) return { session: null, setCookies: [] };
  const answer = await readSession(auth, headers);
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

/** Once a day it is written how long a session lasts; where that cannot be, it lasts as long as before. */
async function readSession(auth: Auth, headers: Headers) {
  try {
    return await auth.api.getSession({ headers, returnHeaders: true });
  } catch (error) {
    if (!isNoRoom(error)) throw error;
    const query = { disableRefresh: true };
    return auth.api.getSession({ headers, query, returnHeaders: true });
  }
}

/** For so many milliseconds the same cookies mean the same person. */
const rememberedMs = 10_000;
/** So many people are remembered at a time. */
const mostRemembered = 2_000;

type Remembered = { lookup: SessionLookup; until: number };

/**
 * Looks sessions up, and remembers for a moment whom cookies belong to: checking their signatures
 * costs a fifth of a short answer, and a page asks for several. Together with the minute less this
 * moment that the cookies themselves are believed, a session that is ended elsewhere ends within a
 * minute. Nothing is remembered that came with new cookies, or with none.
 */
export function createSessionLookup(
  auth: Auth,
  clock: () => number = Date.now,
): (headers: Headers) => Promise<SessionLookup> {
  const remembered = new Map<string, Remembered>();
  return async (headers) => {
    const cookie = headers.get("cookie") ?? "";
    const known = remembered.get(cookie);
    if (known && known.until > clock()) return known.lookup;
    remembered.delete(cookie);
    const lookup = await lookUpSession(auth, headers);
    if (lookup.session && lookup.setCookies.length === 0) {
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(cookie, { lookup, until: clock() + rememberedMs });
    }
    return lookup;
  };
}
