import { z } from "zod";

const text = z.string().trim().min(1);
const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http(s) URL" });
const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// or postgresql:// URL" })
  .optional();

function integer(fallback: number, range: { min: number; max: number }) {
  return z
    .string()
    .default(String(fallback))
    .transform(Number)
    .refine((n) => Number.isInteger(n) && n >= range.min && n <= range.max, {
      error: `must be a whole number from ${range.min} to ${range.max}`,
    });
}

function listed(value: string): string[] {
  return [
    ...new Set(
      value
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ];
}

function isFilled(list: string[]): list is [string, ...string[]] {
  return list.length > 0;
}

/** Variables that mean something only together. */
const pairs = [
  ["SMTP_URL", "MAIL_FROM"],
  ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
] as const;

/** Every variable the app reads, as strings; `.env.example` documents each of them. */
export const environmentSchema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    PORT: integer(3000, { min: 0, max: 65_535 }),
    HOST: text.default("0.0.0.0"),
    APP_URL: httpUrl.optional(),
    DATABASE_URL: postgresUrl,
    DATABASE_URL_UNPOOLED: postgresUrl,
    DATA_DIR: text.default(".data"),
    BETTER_AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
    FRONTEND_URL: z
      .string()
      .default("")
      .transform(listed)
      .refine((list) => list.every((origin) => URL.parse(origin)?.origin === origin), {
        error: "must be origins like https://app.example.com, separated by commas",
      }),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp(s):// URL" }).optional(),
    MAIL_FROM: text.optional(),
    GITHUB_CLIENT_ID: text.optional(),
    GITHUB_CLIENT_SECRET: text.optional(),
    GOOGLE_CLIENT_ID: text.optional(),
    GOOGLE_CLIENT_SECRET: text.optional(),
    OWNER_EMAIL: z.email("must be an email address").optional(),
    METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
    OPENAI_API_KEY: text.optional(),
    OPENAI_BASE_URL: httpUrl.optional(),
    OPENAI_API: z
      .enum(["responses", "chat_completions"], {
        error: "must be responses or chat_completions",
      })
      .optional(),
    OPENAI_TRACING: z
      .enum(["on", "off"], { error: "must be on or off" })
      .default("off")
      .transform((word) => word === "on"),
    CHATKIT_MODEL: text.default("gpt-4.1"),
    CHATKIT_MODELS: z
      .string()
      .transform(listed)
      .refine(isFilled, { error: "must name models, separated by commas" })
      .optional(),
    CHATKIT_TEMPERATURE: z
      .string()
      .default("0.7")
      .transform(Number)
      .refine((n) => n >= 0 && n <= 2, { error: "must be a number from 0 to 2" }),
    CHATKIT_MODEL_READS: text
      .transform((list) => list.split(",").map((kind) => kind.trim()))
      .pipe(z.array(z.enum(["text", "image", "pdf"], { error: "may name text, image and pdf" })))
      .optional(),
    ASSISTANT_TURNS_PER_DAY: integer(1_000, { min: 0, max: 1_000_000 }),
    ASSISTANT_TOKENS_PER_DAY: integer(2_000_000, { min: 0, max: 1_000_000_000 }),
    CHATKIT_WORKFLOW_ID: text.startsWith("wf_", "must start with wf_").optional(),
    CHATKIT_DOMAIN_KEY: text.optional(),
    CHATKIT_ELEMENT: z
      .enum(["auto", "cdn", "local"], { error: "must be auto, cdn or local" })
      .default("auto"),
    /** Set by Fly.io in its machines: only there is `Fly-Client-IP` the proxy's word, not the client's. */
    FLY_APP_NAME: text.optional(),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "silent"], {
        error: "must be fatal, error, warn, info, debug or silent",
      })
      .default("info"),
  })
  .superRefine((env, ctx) => {
    const needs = (path: string, message: string) =>
      ctx.addIssue({ code: "custom", path: [path], message });
    if (env.DATABASE_URL && !env.BETTER_AUTH_SECRET) {
      needs(
        "BETTER_AUTH_SECRET",
        "is required with DATABASE_URL; make one with: openssl rand -hex 32",
      );
    }
    if (env.DATABASE_URL_UNPOOLED && !env.DATABASE_URL) {
      needs("DATABASE_URL", "is required with DATABASE_URL_UNPOOLED");
    }
    for (const [one, other] of pairs) {
      if (env[one] && !env[other]) needs(other, `is required with ${one}`);
      if (env[other] && !env[one]) needs(one, `is required with ${other}`);
    }
    if (env.CHATKIT_WORKFLOW_ID && !env.OPENAI_API_KEY) {
      needs("OPENAI_API_KEY", "is required with CHATKIT_WORKFLOW_ID");
    }
    if (env.CHATKIT_WORKFLOW_ID && env.CHATKIT_ELEMENT === "local") {
      needs(
        "CHATKIT_ELEMENT",
        "must not be local with CHATKIT_WORKFLOW_ID: a workflow that OpenAI hosts works with OpenAI's element alone",
      );
    }
    if (env.OPENAI_BASE_URL && !env.OPENAI_API_KEY) {
      needs(
        "OPENAI_API_KEY",
        "is required with OPENAI_BASE_URL (any word, for a server that asks for none)",
      );
    }
  });
