import { and, eq, gt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { chatSecrets, user } from "#db/schema/index.ts";
import type { Actor } from "#server/services/context.ts";
import { hashSecret } from "./issue.ts";

/** Who the secret was given to, as long as it is good. */
export async function findSecretOwner(
  db: Db,
  secret: string,
  now: Date,
): Promise<(Actor & { kind: "user" }) | undefined> {
  const [row] = await db
    .select({ userId: user.id, zone: user.timeZone })
    .from(chatSecrets)
    .innerJoin(user, eq(user.id, chatSecrets.userId))
    .where(and(eq(chatSecrets.hash, hashSecret(secret)), gt(chatSecrets.expiresAt, now)));
  return row && { kind: "user", userId: row.userId, zone: row.zone ?? "UTC" };
}
