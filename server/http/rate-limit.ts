import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { rowsOf } from "#db/operations/rows-of.ts";

const windowMs = 60_000;

/** What one client address and one account may ask for in a minute, beside Better Auth's own limits. */
export type Limit = { name: string; perAccount: number; perAddress: number };

/** Writes through tRPC and the forms; a person who drags for a minute makes a few hundred. */
const writes: Limit = { name: "write", perAccount: 600, perAddress: 3_000 };
/** Every request to the chat, most of which cost a model's time. */
const chat: Limit = { name: "chat", perAccount: 120, perAddress: 600 };

/** The limit that a request counts against, if any. */
export function limitFor(request: Request): Limit | null {
  if (request.method === "GET" || request.method === "HEAD") return null;
  const { pathname } = new URL(request.url);
  // Better Auth counts its own, by rules that know what each address does.
  if (pathname.startsWith("/api/auth/")) return null;
  return /^\/api\/(v1\/)?(chatkit|attachments)(\/|$)/.test(pathname) ? chat : writes;
}

type Client = { limit: Limit; address: string; userId: string | undefined; now: Date };

/**
 * Counts a request, in the database that all processes share, and returns the seconds until the
 * next is welcome, or null when this one is. Whoever is signed in is counted by account and address.
 */
export async function takeFromLimit(
  db: Db,
  { limit, address, userId, now }: Client,
): Promise<number | null> {
  const keys: [key: string, most: number][] = [[`${limit.name}:${address}`, limit.perAddress]];
  if (userId) keys.push([`${limit.name}:user:${userId}`, limit.perAccount]);
  const rows = sql.join(
    keys.map(([key]) => sql`(${randomUUID()}, ${key}, 1, ${now.getTime()}::bigint)`),
    sql`, `,
  );
  const expired = sql`rate_limit.last_request <= ${now.getTime() - windowMs}::bigint`;
  const counted = await rowsOf(
    db,
    sql`
    insert into rate_limit (id, key, count, last_request) values ${rows}
    on conflict (key) do update set
      count = case when ${expired} then 1 else rate_limit.count + 1 end,
      last_request = case when ${expired} then excluded.last_request else rate_limit.last_request end
    returning key, count, last_request`,
  );
  const most = new Map(keys);
  for (const { key, count, last_request } of counted) {
    if (Number(count) <= (most.get(String(key)) ?? 0)) continue;
    return Math.max(1, Math.ceil((Number(last_request) + windowMs - now.getTime()) / 1000));
  }
  return null;
}

/** Forgets whoever has asked for nothing for an hour; also what Better Auth counted. */
export async function sweepRateLimits(db: Db, now: Date): Promise<void> {
  await db.execute(
    sql`delete from rate_limit where last_request < ${now.getTime() - 60 * windowMs}`,
  );
}
