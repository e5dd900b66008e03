/** What libpq and other drivers understand in a URL, but a server refuses as a startup parameter. */
const foreignParameters = ["channel_binding", "pgbouncer", "uselibpqcompat", "connection_limit"];

/** A PostgreSQL URL as our driver takes it; `sslmode` and the rest stay. */
export function cleanPostgresUrl(url: string): string {
  const cleaned = new URL(url);
  for (const name of foreignParameters) cleaned.searchParams.delete(name);
  return cleaned.href;
}

/**
 * Whether the address is a pooler in transaction mode, where prepared statements, LISTEN and
 * session locks do not work. Neon marks its pooled hosts so: https://neon.com/docs/connect/connection-pooling
 */
export function isPooled(url: string): boolean {
  const { hostname, searchParams } = new URL(url);
  return /^[^.]+-pooler\./.test(hostname) || searchParams.get("pgbouncer") === "true";
}

/** The direct twin of a pooled Neon address; every other address is its own. */
export function directUrl(url: string): string {
  const direct = new URL(url);
  direct.hostname = direct.hostname.replace(/^([^.]+)-pooler\./, "$1.");
  return direct.href;
}
