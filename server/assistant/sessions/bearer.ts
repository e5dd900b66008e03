import type { Db } from "#db/client.ts";
import { findSecretOwner } from "#server/services/chat/secret/find-owner.ts";
import type { Actor } from "#server/services/context.ts";

/**
 * Who a request of the chat is from by its `Authorization: Bearer` secret: undefined without one, null
 * when the secret is not good (any more).
 */
export async function actorOfBearer(
  db: Db,
  request: Request,
): Promise<(Actor & { kind: "user" }) | null | undefined> {
  const [, secret] = /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  if (secret === undefined) return undefined;
  return (await findSecretOwner(db, secret, new Date())) ?? null;
}
