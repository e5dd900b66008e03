/** Where a link of a message leads: to a page, or to the surrounding page as a deeplink. */
export type LinkTarget =
  | { kind: "page"; href: string }
  | { kind: "deeplink"; name: string; data: Record<string, string> };

const schemes: ReadonlySet<string> = new Set(["http:", "https:", "mailto:", "tel:"]);
const DEEPLINK = "chatkit-link:";

/** A safe target for a link written by a model; undefined for schemes that could run code. */
export function linkTarget(url: string, base: string): LinkTarget | undefined {
  const parsed = URL.canParse(url, base) ? new URL(url, base) : undefined;
  if (!parsed) return undefined;
  if (parsed.protocol === DEEPLINK) {
    const name = `${parsed.host}${parsed.pathname}`.replace(/^\/+|\/+$/g, "");
    return { kind: "deeplink", name, data: Object.fromEntries(parsed.searchParams) };
  }
  return schemes.has(parsed.protocol) ? { kind: "page", href: parsed.href } : undefined;
}

/**
 * True when an image may be loaded: from the page's own origin, or over https from a domain the
 * thread allows or one below it. Others could tell a stranger that the message was read.
 */
export function isImageAllowed(url: string, base: string, domains: readonly string[]): boolean {
  if (!URL.canParse(url, base)) return false;
  const { protocol, hostname, origin } = new URL(url, base);
  if (origin === new URL(base).origin) return true;
  const allowed = domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
  return protocol === "https:" && allowed;
}
