import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const grant = z.object({
  /** What the token is good for. */
  purpose: z.enum(["upload", "read"]),
  attachmentId: z.string(),
  userId: z.string(),
  /** Milliseconds since the epoch. */
  expires: z.number(),
});
export type Grant = z.infer<typeof grant>;

/** Signs a grant: what stands in an attachment's URL in place of a session. */
export function signGrant(given: Grant, secret: string): string {
  const payload = Buffer.from(JSON.stringify(given)).toString("base64url");
  return `${payload}.${mac(payload, secret)}`;
}

/** The grant, if the token is ours, not expired at `now`, and for this purpose. */
export function verifyGrant(
  token: string,
  { secret, purpose, now }: { secret: string; purpose: Grant["purpose"]; now: Date },
): Grant | undefined {
  const [payload = "", signature = ""] = token.split(".", 2);
  const expected = Buffer.from(mac(payload, secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const parsed = grant.parse(JSON.parse(Buffer.from(payload, "base64url").toString()));
  return parsed.purpose === purpose && parsed.expires > now.getTime() ? parsed : undefined;
}

function mac(payload: string, secret: string): string {
  return createHmac("sha256", `chat-attachments:${secret}`).update(payload).digest("base64url");
}
