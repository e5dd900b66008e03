import { describe, expect, it } from "vitest";
import { parseConfig } from "./config.ts";
import { findingsOf } from "./findings.ts";

const find = (environment: Record<string, string>) =>
  findingsOf(
    parseConfig({ BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef", ...environment }),
  );
const about = (topic: string, environment: Record<string, string>) =>
  find(environment).find((finding) => finding.topic === topic);

const everything = {
  APP_URL: "https://tasks.example.com",
  DATABASE_URL: "postgres://owner:db-secret@ep-1-pooler.neon.example/x?password=query-secret",
  DATABASE_URL_UNPOOLED: "postgres://owner:db-secret@ep-1.neon.example/x",
  OPENAI_API_KEY: "sk-secret",
  OPENAI_BASE_URL: "https://key-secret@models.example/v1",
  CHATKIT_WORKFLOW_ID: "wf_secret",
  CHATKIT_DOMAIN_KEY: "domain_pk_secret",
  SMTP_URL: "smtps://user:smtp-secret@mail.example",
  MAIL_FROM: "tasks@example.com",
  GITHUB_CLIENT_ID: "github-secret",
  GITHUB_CLIENT_SECRET: "github-secret",
  METRICS_TOKEN: "metrics-secret-1234",
  OWNER_EMAIL: "Owner@example.com",
};

describe("findingsOf", () => {
  it("finds nothing wrong without any configuration, and says what more there could be", () => {
    const findings = find({});
    expect(findings.filter(({ level }) => level === "problem")).toEqual([]);
    expect(findings.flatMap(({ todo }) => todo ?? [])).toEqual([
      expect.stringContaining("APP_URL"),
      expect.stringContaining("OPENAI_API_KEY"),
      expect.stringContaining("SMTP_URL and MAIL_FROM"),
    ]);
  });

  it("finds nothing wrong where everything is configured, and tells no secret", () => {
    const findings = find(everything);
    expect(findings.filter(({ level }) => level !== "good")).toEqual([]);
    expect(JSON.stringify(findings)).not.toContain("secret");
    expect(JSON.stringify(findings)).toContain("mail.example");
  });

  it.each([
    ["database", { DATABASE_URL: "postgres://u:p@ep-1-pooler.neon.example/x" }, "UNPOOLED"],
    ["address", { GITHUB_CLIENT_ID: "a", GITHUB_CLIENT_SECRET: "b" }, "APP_URL"],
    ["address", { APP_URL: "http://tasks.example.com" }, "https"],
    ["element", { CHATKIT_ELEMENT: "cdn" }, "CHATKIT_DOMAIN_KEY"],
  ])("calls %s a problem with %o", (topic, environment: Record<string, string>, todo) => {
    expect(about(topic, environment)).toMatchObject({
      level: "problem",
      todo: expect.stringContaining(todo),
    });
  });

  it.each([
    [{}, "The built-in assistant"],
    [{ OPENAI_API_KEY: "k" }, "The model gpt-4.1 answers, at OpenAI by the Responses API"],
    [
      { OPENAI_API_KEY: "k", OPENAI_BASE_URL: "http://localhost:11434/v1", CHATKIT_MODEL: "small" },
      "The model small answers, at localhost:11434 by chat completions",
    ],
    [{ OPENAI_API_KEY: "k", CHATKIT_WORKFLOW_ID: "wf_1" }, "A workflow hosted at OpenAI"],
  ])("says who answers with %o", (environment: Record<string, string>, says) => {
    expect(about("assistant", environment)?.says).toContain(says);
  });

  it.each([
    [{}, "good", "own chat element"],
    [{ CHATKIT_DOMAIN_KEY: "k" }, "good", "this server's own takes over"],
    [{ CHATKIT_DOMAIN_KEY: "k", CHATKIT_ELEMENT: "local" }, "hint", "own chat element"],
    [{ CHATKIT_DOMAIN_KEY: "k", CHATKIT_ELEMENT: "cdn" }, "hint", "Only OpenAI's"],
    [{ CHATKIT_WORKFLOW_ID: "wf_1", OPENAI_API_KEY: "k" }, "good", "this host has to be on"],
  ])("says which element is loaded with %o", (environment, level, says) => {
    const found = about("element", environment as Record<string, string>);
    expect(found).toMatchObject({ level, says: expect.stringContaining(says) });
  });

  it("warns an owner whose address nobody confirms", () => {
    expect(about("owner", { OWNER_EMAIL: "me@example.com" })).toMatchObject({ level: "hint" });
  });

  it("takes http for good on the machine itself, and no address in development", () => {
    expect(about("address", { APP_URL: "http://localhost:3000" })?.level).toBe("good");
    expect(about("address", { NODE_ENV: "development" })).toMatchObject({ level: "good" });
  });
});
