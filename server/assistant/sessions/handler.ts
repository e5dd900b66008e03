import { ChatKitError } from "#chatkit/server/errors.ts";
import { errorAnswer, jsonAnswer } from "#chatkit/server/http/answer.ts";
import type { Db } from "#db/client.ts";
import { issueChatSecret } from "#server/services/chat/secret/issue.ts";
import { limitSessionRate } from "#server/services/chat/secret/limit-rate.ts";
import type { Actor, ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import type { HostedOptions } from "./hosted.ts";
import type { ChatSession } from "./session.ts";

/** Who is signed in, by cookie. */
export type SignedIn = { actor: Actor; sessionId: string };

/**
 * `POST /api/chatkit/sessions`: 200 with `{client_secret, expires_at, session_id}`. 401 without a
 * sign-in, 429 for too many, 502 with a clear code when OpenAI refuses.
 */
export type SessionHandler = (request: Request, who: SignedIn | null) => Promise<Response>;

type Dependencies = {
  db: Db;
  /** For a workflow that OpenAI hosts; without it the secret is our own. */
  hosted?: HostedOptions | undefined;
  onError: (error: unknown) => void;
};

export function createSessionHandler({ db, hosted, onError }: Dependencies): SessionHandler {
  async function open(request: Request, who: SignedIn | null): Promise<ChatSession> {
    if (request.method !== "POST") {
      throw new ChatKitError(405, "method_not_allowed", "Sessions are made by POST.");
    }
    if (!who) throw new ChatKitError(401, "unauthorized", "Sign in first.");
    const ctx: ServiceContext = { actor: who.actor, db, now: new Date() };
    await limitSessionRate(ctx);
    if (!hosted) return own(ctx, who.sessionId);
    // OpenAI's library is loaded where it is used.
    const { createHostedSession } = await import("./hosted.ts");
    return createHostedSession(hosted, who.actor.userId);
  }
  return async (request, who) => {
    try {
      return jsonAnswer(await open(request, who));
    } catch (error) {
      return errorAnswer(toAnswerable(error, onError));
    }
  };
}

async function own(ctx: ServiceContext, sessionId: string): Promise<ChatSession> {
  const { id, secret, expiresAt } = await issueChatSecret(ctx, sessionId);
  return {
    client_secret: secret,
    expires_at: Math.floor(expiresAt.getTime() / 1000),
    session_id: id,
  };
}

function toAnswerable(error: unknown, onError: (error: unknown) => void): unknown {
  if (error instanceof ServiceError && error.code === "limit_reached") {
    return new ChatKitError(429, "rate_limited", error.message);
  }
  if (error instanceof ServiceError && error.code === "forbidden") {
    return new ChatKitError(401, "unauthorized", error.message);
  }
  if (!(error instanceof ChatKitError)) onError(error);
  return error;
}
