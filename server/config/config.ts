import type { z } from "zod";
import { environmentSchema } from "./schema.ts";
import { readOrCreateSecret } from "./secret.ts";

/** The configuration of one process: parsed once, frozen, and handed down from the composition root. */
export type Config = Readonly<{
  production: boolean;
  port: number;
  host: string;
  /** The public origin, when it is known in advance; else taken from where the server listens. */
  appUrl: string | undefined;
  /** Origins beside our own that may call the APIs. */
  frontendOrigins: readonly string[];
  dataDir: string;
  /** A postgres:// URL, or undefined for the embedded database in `dataDir`. */
  databaseUrl: string | undefined;
  /** The direct URL for migrations and LISTEN, where `databaseUrl` goes through a pooler. */
  databaseUrlUnpooled: string | undefined;
  authSecret: string;
  openai: OpenAIConfig | undefined;
  chatkit: Readonly<{
    workflowId: string | undefined;
    domainKey: string | undefined;
    element: "auto" | "cdn" | "local";
  }>;
  /** How much of the assistant one person may use on one day; 0 is no limit. */
  limits: Readonly<{ turnsPerDay: number; tokensPerDay: number }>;
  /** How mail is sent; without it addresses are not verified and passwords cannot be reset. */
  mail: MailConfig | undefined;
  /** Sign-in with accounts of others, as Better Auth takes it: only what is configured is a key. */
  social: Readonly<Partial<Record<"github" | "google", SocialConfig>>>;
  /** The account, in small letters, that sees how the app is configured. */
  ownerEmail: string | undefined;
  /** The bearer token for `/metrics`, which does not exist without it. */
  metricsToken: string | undefined;
  /** The request header that holds the client's address, where a trusted proxy sets it. */
  clientAddressHeader: string | undefined;
  logLevel: LogLevel;
}>;

export type LogLevel = z.infer<typeof environmentSchema>["LOG_LEVEL"];

/** An SMTP server, with credentials in its URL, and the sender's address. */
export type MailConfig = Readonly<{ smtpUrl: string; from: string }>;

type SocialConfig = Readonly<{ clientId: string; clientSecret: string }>;

/** How to reach OpenAI, or a server that speaks its API. */
export type OpenAIConfig = Readonly<{
  apiKey: string;
  baseUrl: string | undefined;
  api: "responses" | "chat_completions";
  /** The models that people can choose from; the first one answers those who do not. */
  models: readonly [string, ...string[]];
  temperature: number;
  /** Whether runs are reported to OpenAI, where its dashboard shows them. */
  tracing: boolean;
  /** What the model reads beside words; left out, it is taken from what is known of OpenAI's models. */
  reads?: readonly ("text" | "image" | "pdf")[] | undefined;
}>;

/** The environment is wrong; the message has one line for each problem. */
export class ConfigError extends Error {
  constructor(problems: string[]) {
    super(["The configuration is not usable:", ...problems.map((p) => `  ${p}`)].join("\n"));
    this.name = "ConfigError";
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration of this process, from its environment: the only place that reads it. */
export function loadConfig(defaults: Environment = {}): Config {
  return parseConfig({ ...defaults, ...process.env });
}

/**
 * Reads the configuration from environment variables; empty ones count as absent.
 * In embedded mode without BETTER_AUTH_SECRET it makes one and keeps it in DATA_DIR.
 * @throws ConfigError naming every variable that is wrong
 */
export function parseConfig(environment: Environment): Config {
  const present = Object.entries(environment).filter(([, value]) => value?.trim());
  const parsed = environmentSchema.safeParse(Object.fromEntries(present));
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`),
    );
  }
  const env = parsed.data;
  return Object.freeze({
    production: env.NODE_ENV === "production",
    port: env.PORT,
    host: env.HOST,
    appUrl: env.APP_URL ? new URL(env.APP_URL).origin : undefined,
    frontendOrigins: Object.freeze(env.FRONTEND_URL),
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    databaseUrlUnpooled: env.DATABASE_URL_UNPOOLED,
    authSecret: env.BETTER_AUTH_SECRET ?? readOrCreateSecret(env.DATA_DIR),
    openai: env.OPENAI_API_KEY
      ? Object.freeze({
          apiKey: env.OPENAI_API_KEY,
          baseUrl: env.OPENAI_BASE_URL,
          api: env.OPENAI_API ?? (env.OPENAI_BASE_URL ? "chat_completions" : "responses"),
          models: Object.freeze(env.CHATKIT_MODELS ?? ([env.CHATKIT_MODEL] as const)),
          tracing: env.OPENAI_TRACING,
          temperature: env.CHATKIT_TEMPERATURE,
          reads: env.CHATKIT_MODEL_READS,
        })
      : undefined,
    chatkit: Object.freeze({
      workflowId: env.CHATKIT_WORKFLOW_ID,
      domainKey: env.CHATKIT_DOMAIN_KEY,
      element: env.CHATKIT_ELEMENT,
    }),
    limits: Object.freeze({
      turnsPerDay: env.ASSISTANT_TURNS_PER_DAY,
      tokensPerDay: env.ASSISTANT_TOKENS_PER_DAY,
    }),
    mail:
      env.SMTP_URL && env.MAIL_FROM
        ? Object.freeze({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM })
        : undefined,
    social: Object.freeze({
      ...social("github", env.GITHUB_CLIENT_ID, env.GITHUB_CLIENT_SECRET),
      ...social("google", env.GOOGLE_CLIENT_ID, env.GOOGLE_CLIENT_SECRET),
    }),
    ownerEmail: env.OWNER_EMAIL?.toLowerCase(),
    metricsToken: env.METRICS_TOKEN,
    clientAddressHeader: env.FLY_APP_NAME ? "fly-client-ip" : undefined,
    logLevel: env.LOG_LEVEL,
  });
}

function social(provider: "github" | "google", clientId?: string, clientSecret?: string) {
  return clientId && clientSecret ? { [provider]: Object.freeze({ clientId, clientSecret }) } : {};
}
