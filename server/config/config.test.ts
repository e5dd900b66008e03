import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError, parseConfig } from "./config.ts";
import { environmentSchema } from "./schema.ts";

const secret = "0123456789abcdef0123456789abcdef";
const parse = (environment: Record<string, string>) =>
  parseConfig({ BETTER_AUTH_SECRET: secret, ...environment });

function problems(environment: Record<string, string>): string[] {
  try {
    parse(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split("\n").slice(1);
    throw error;
  }
  return [];
}

describe("parseConfig", () => {
  it("needs no variable at all", () => {
    const config = parse({});
    expect(config).toMatchObject({
      production: true,
      port: 3000,
      host: "0.0.0.0",
      dataDir: ".data",
      appUrl: undefined,
      databaseUrl: undefined,
      openai: undefined,
      frontendOrigins: [],
      chatkit: { element: "auto" },
      clientAddressHeader: undefined,
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it("treats empty variables, as .env.example has them, as absent", () => {
    expect(parse({ DATABASE_URL: "", OPENAI_API_KEY: " " })).toMatchObject({
      databaseUrl: undefined,
      openai: undefined,
    });
  });

  it("reads OpenAI's settings, and takes chat completions for other servers", () => {
    expect(parse({ OPENAI_API_KEY: "sk-x" }).openai).toEqual({
      apiKey: "sk-x",
      baseUrl: undefined,
      api: "responses",
      models: ["gpt-4.1"],
      temperature: 0.7,
      tracing: false,
    });
    const chosen = { OPENAI_API_KEY: "x", CHATKIT_MODELS: " gpt-4.1, gpt-4.1-mini,gpt-4.1 ," };
    expect(parse(chosen).openai?.models).toEqual(["gpt-4.1", "gpt-4.1-mini"]);
    expect(parse({ OPENAI_API_KEY: "x", OPENAI_TRACING: "on" }).openai?.tracing).toBe(true);
    expect(() => parse({ CHATKIT_MODELS: ", ," })).toThrow("CHATKIT_MODELS must name models");
    const local = parse({ OPENAI_API_KEY: "x", OPENAI_BASE_URL: "http://localhost:11434/v1" });
    expect(local.openai?.api).toBe("chat_completions");
    expect(local.openai?.reads).toBeUndefined();
    const reading = parse({ OPENAI_API_KEY: "x", CHATKIT_MODEL_READS: "text, image" });
    expect(reading.openai?.reads).toEqual(["text", "image"]);
  });

  it("takes mail and the sign-ins of others only where they are whole", () => {
    expect(parse({})).toMatchObject({ mail: undefined, social: {}, metricsToken: undefined });
    const smtp = { SMTP_URL: "smtp://user:pass@mail.example:587", MAIL_FROM: "tasks@example.com" };
    expect(parse(smtp).mail).toEqual({ smtpUrl: smtp.SMTP_URL, from: "tasks@example.com" });
    expect(parse({ GITHUB_CLIENT_ID: "a", GITHUB_CLIENT_SECRET: "b" }).social).toEqual({
      github: { clientId: "a", clientSecret: "b" },
    });
  });

  it("limits what a person may use of the assistant in a day, unless it is told 0", () => {
    expect(parse({}).limits).toEqual({ turnsPerDay: 1_000, tokensPerDay: 2_000_000 });
    const none = { ASSISTANT_TURNS_PER_DAY: "0", ASSISTANT_TOKENS_PER_DAY: "0" };
    expect(parse(none).limits).toEqual({ turnsPerDay: 0, tokensPerDay: 0 });
    expect(() => parse({ ASSISTANT_TURNS_PER_DAY: "many" })).toThrow("ASSISTANT_TURNS_PER_DAY");
  });

  it("believes Fly's address header only on Fly", () => {
    expect(parse({ FLY_APP_NAME: "tasks" }).clientAddressHeader).toBe("fly-client-ip");
  });

  it("splits the allowed origins at commas", () => {
    const { frontendOrigins } = parse({ FRONTEND_URL: "https://a.example, http://localhost:5173" });
    expect(frontendOrigins).toEqual(["https://a.example", "http://localhost:5173"]);
  });

  it("reduces APP_URL to its origin", () => {
    expect(parse({ APP_URL: "https://tasks.example.com/" }).appUrl).toBe(
      "https://tasks.example.com",
    );
  });

  it.each([
    [{ PORT: "70000" }, "PORT must be a whole number from 0 to 65535"],
    [{ PORT: "12.5" }, "PORT must be a whole number from 0 to 65535"],
    [{ APP_URL: "tasks.example.com" }, "APP_URL must be an http(s) URL"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must be a postgres:// or postgresql:// URL"],
    [{ CHATKIT_TEMPERATURE: "hot" }, "CHATKIT_TEMPERATURE must be a number from 0 to 2"],
    [{ CHATKIT_MODEL_READS: "text,video" }, "CHATKIT_MODEL_READS.1 may name text, image and pdf"],
    [{ CHATKIT_ELEMENT: "both" }, "CHATKIT_ELEMENT must be auto, cdn or local"],
    [{ BETTER_AUTH_SECRET: "short" }, "BETTER_AUTH_SECRET must have at least 32 characters"],
    [{ FRONTEND_URL: "a.example" }, "FRONTEND_URL must be origins like"],
    [{ OPENAI_API: "rest" }, "OPENAI_API must be responses or chat_completions"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be fatal, error"],
    [{ CHATKIT_WORKFLOW_ID: "wf_1" }, "OPENAI_API_KEY is required with CHATKIT_WORKFLOW_ID"],
    [{ CHATKIT_WORKFLOW_ID: "x", OPENAI_API_KEY: "k" }, "CHATKIT_WORKFLOW_ID must start with wf_"],
    [
      { CHATKIT_WORKFLOW_ID: "wf_1", OPENAI_API_KEY: "k", CHATKIT_ELEMENT: "local" },
      "CHATKIT_ELEMENT must not be local with CHATKIT_WORKFLOW_ID",
    ],
    [{ OWNER_EMAIL: "me" }, "OWNER_EMAIL must be an email address"],
    [{ SMTP_URL: "https://x", MAIL_FROM: "a@b.c" }, "SMTP_URL must be an smtp(s):// URL"],
    [{ SMTP_URL: "smtp://x" }, "MAIL_FROM is required with SMTP_URL"],
    [{ GOOGLE_CLIENT_SECRET: "x" }, "GOOGLE_CLIENT_ID is required with GOOGLE_CLIENT_SECRET"],
    [{ METRICS_TOKEN: "short" }, "METRICS_TOKEN must have at least 16 characters"],
    [{ OPENAI_BASE_URL: "http://x" }, "OPENAI_API_KEY is required with OPENAI_BASE_URL"],
    [{ DATABASE_URL_UNPOOLED: "postgres://x/y" }, "DATABASE_URL is required with"],
  ])("refuses %o with one clear line", (environment, line) => {
    expect(problems(environment)).toEqual([expect.stringContaining(line)]);
  });

  it("names every problem at once", () => {
    expect(problems({ PORT: "x", CHATKIT_TEMPERATURE: "9" })).toHaveLength(2);
  });

  it("requires a secret with DATABASE_URL, because several machines must share it", () => {
    expect(() => parseConfig({ DATABASE_URL: "postgres://u:p@db.example/x" })).toThrow(
      /BETTER_AUTH_SECRET is required with DATABASE_URL/,
    );
  });

  it("makes a secret in embedded mode and keeps it for the next start, for its owner alone", () => {
    const DATA_DIR = join(mkdtempSync(join(tmpdir(), "taskpilot-")), "data");
    const first = parseConfig({ DATA_DIR }).authSecret;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(parseConfig({ DATA_DIR }).authSecret).toBe(first);
    expect(statSync(join(DATA_DIR, "secret")).mode & 0o777).toBe(0o600);
  });
});

describe(".env.example", () => {
  it("documents every variable that the configuration reads", () => {
    const example = readFileSync(".env.example", "utf8");
    const documented = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    // Set by npm's scripts and by Fly.io, not by people.
    const automatic = ["NODE_ENV", "FLY_APP_NAME"];
    const read = Object.keys(environmentSchema.shape).filter((name) => !automatic.includes(name));
    expect(documented.sort()).toEqual(read.sort());
  });
});
