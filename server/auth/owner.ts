import type { Config } from "#server/config/config.ts";
import type { Session } from "./session.ts";

/** Where a request comes from: the peer's address, and the headers as they were sent. */
export type Origin = { address: string; headers: Headers };

const loopback = /^(?:127(?:\.\d+){3}|::1|::ffff:127(?:\.\d+){3})$/;
const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
/** What proxies add: who comes through one does not sit at this machine. */
const forwarded = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

/**
 * Whether a signed-in person runs this installation. With OWNER_EMAIL it is that account, whose
 * address must be confirmed where mail is sent. Without it, and without a public address, it is
 * whoever opens the app on the machine it runs on.
 */
export function isOwner(config: Config, session: Session, { address, headers }: Origin): boolean {
  if (config.ownerEmail) {
    const proven = session.emailVerified || config.mail === undefined;
    return proven && !session.isGuest && session.email.toLowerCase() === config.ownerEmail;
  }
  if (config.appUrl || config.clientAddressHeader) return false;
  return (
    loopback.test(address) &&
    loopbackHost.test(headers.get("host") ?? "") &&
    !forwarded.some((name) => headers.has(name))
  );
}
