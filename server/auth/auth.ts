import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { anonymous } from "better-auth/plugins/anonymous";
import type { Db } from "#db/client.ts";
import * as tables from "#db/schema/auth.generated.ts";
import { zoneName } from "#domain/task/task.ts";
import type { Config } from "#server/config/config.ts";
import { type AuthLog, auditRefusals, auditSessions, quietLogger } from "./audit.ts";
import { refuseCommonPasswords } from "./common-password.ts";
import { mailOptions } from "./mail-options.ts";
import type { SendMail } from "./send-mail.ts";

/** The header in which `server/http` tells everything behind it who the client is; it overwrites any sent one. */
export const clientAddressHeader = "x-taskpilot-client-address";

type AuthOptions = {
  db: Db;
  config: Config;
  log: AuthLog;
  /** Absent where no mail server is configured. */
  sendMail?: SendMail | undefined;
  /** Moves all that a guest made to the account it signed in or up to; the guest is deleted afterwards. */
  onGuestLinked: (guestId: string, userId: string) => Promise<void>;
};

const minute = 60;

/** Better Auth over our tables: e-mail and password, and guests who can become users. */
export function createAuth({ db, config, log, sendMail, onGuestLinked }: AuthOptions) {
  const mail = mailOptions(sendMail);
  return betterAuth({
    appName: "TaskPilot AI",
    basePath: "/api/auth",
    baseURL: config.appUrl ?? {
      allowedHosts: ["localhost:*", "127.0.0.1:*", "[::1]:*"],
      fallback: `http://localhost:${config.port}`,
    },
    secret: config.authSecret,
    trustedOrigins: (request) => [...ownOrigins(config, request), ...config.frontendOrigins],
    database: drizzleAdapter(db, { provider: "pg", schema: tables }),
    user: {
      additionalFields: {
        timeZone: { type: "string", required: false, validator: { input: zoneName } },
      },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      ...mail.emailAndPassword,
    },
    emailVerification: mail.emailVerification,
    socialProviders: config.social,
    hooks: { before: refuseCommonPasswords, after: auditRefusals(log, clientAddressHeader) },
    databaseHooks: auditSessions(log),
    logger: quietLogger(log),
    // Refusals are answers; a fault rises to whoever called, instead of going past the log to the console.
    onAPIError: { throw: true },
    session: {
      expiresIn: 30 * 24 * 60 * minute,
      updateAge: 24 * 60 * minute,
      // Spares most requests a query. A revoked session ends within a minute: this, and the moment
      // for which `createSessionLookup` remembers.
      cookieCache: { enabled: true, maxAge: minute - 10 },
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: minute,
      max: 300,
      customRules: {
        "/sign-in/email": { window: minute, max: 10 },
        "/sign-up/email": { window: minute, max: 10 },
        "/sign-in/anonymous": { window: minute, max: 10 },
        "/request-password-reset": { window: minute, max: 3 },
        "/send-verification-email": { window: minute, max: 3 },
        "/reset-password": { window: minute, max: 10 },
        // Asked by every page: the session cookie answers it, not a password.
        "/get-session": false,
      },
    },
    advanced: {
      cookiePrefix: "taskpilot",
      useSecureCookies: config.appUrl?.startsWith("https:") ?? false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    plugins: [
      anonymous({
        emailDomainName: "guest.invalid",
        generateName: () => "Guest",
        onLinkAccount: ({ anonymousUser, newUser }) =>
          onGuestLinked(anonymousUser.user.id, newUser.user.id),
      }),
    ],
    telemetry: { enabled: false },
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Without APP_URL the app is where the browser reached it: a browser cannot forge the Host header. */
function ownOrigins(config: Config, request: Request | undefined): string[] {
  if (config.appUrl) return [config.appUrl];
  const host = request?.headers.get("host");
  return host ? [`http://${host}`, `https://${host}`] : [];
}
