import { createHash, randomBytes } from "node:crypto";
import { and, eq, lt } from "drizzle-orm";
import { chatSecrets, session } from "#db/schema/index.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";

/** How long a secret is good for. */
const secretMinutes = 10;

export type IssuedSecret = { id: string; secret: string; expiresAt: Date };

/**
 * A new secret of the signed-in session, for the chat alone. It dies with the session or after ten
 * minutes; only its hash is kept, and the user's expired ones go.
 */
export async function issueChatSecret(
  ctx: ServiceContext,
  sessionId: string,
): Promise<IssuedSecret> {
  const [signedIn] = await ctx.db
    .select({ id: session.id })
    .from(session)
    .where(and(eq(session.id, sessionId), eq(session.userId, ctx.actor.userId)));
  if (!signedIn) throw new ServiceError("forbidden", "The sign-in has ended. Sign in again.");
  const secret = `cks_${randomBytes(32).toString("base64url")}`;
  const id = `cksess_${randomBytes(12).toString("hex")}`;
  const expiresAt = new Date(ctx.now.getTime() + secretMinutes * 60_000);
  const { userId } = ctx.actor;
  await ctx.db
    .delete(chatSecrets)
    .where(and(eq(chatSecrets.userId, userId), lt(chatSecrets.expiresAt, ctx.now)));
  await ctx.db
    .insert(chatSecrets)
    .values({ id, userId, sessionId, hash: hashSecret(secret), expiresAt, createdAt: ctx.now });
  return { id, secret, expiresAt };
}

/** The secret as the database knows it. It is long and random, so that a plain hash hides it. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
