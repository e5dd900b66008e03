import { createAuthMiddleware, isAPIError } from "better-auth/api";

/** The part of the process's log that accounts write to. */
export type AuthLog = {
  info: (what: object, message: string) => void;
  warn: (what: object, message: string) => void;
  error: (what: object, message: string) => void;
};

type NewSession = { id: string; userId: string; ipAddress?: string | null | undefined };

/** Writes down who got in: the ids and the address, never a name, an email or a token. */
export function auditSessions(log: AuthLog) {
  return {
    session: {
      create: {
        after: async ({ id, userId, ipAddress }: NewSession) => {
          log.info({ audit: "signed_in", userId, sessionId: id, address: ipAddress }, "signed in");
        },
      },
    },
  };
}

/** Writes down who did not get in, by address alone. */
export function auditRefusals(log: AuthLog, addressHeader: string) {
  return createAuthMiddleware(async (ctx) => {
    if (!ctx.path.startsWith("/sign-in") || !isAPIError(ctx.context.returned)) return;
    const address = ctx.headers?.get(addressHeader);
    log.warn({ audit: "sign_in_refused", address, path: ctx.path }, "sign-in refused");
  });
}

/** Better Auth's own lines: only what went wrong, and never its arguments, which may name people. */
export function quietLogger(log: AuthLog) {
  return {
    level: "warn" as const,
    log: (level: string, message: string) => {
      if (level === "error") log.error({ from: "better-auth" }, message);
      else log.warn({ from: "better-auth" }, message);
    },
  };
}
