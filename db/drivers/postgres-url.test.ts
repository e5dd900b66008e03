import { describe, expect, it } from "vitest";
import { cleanPostgresUrl, directUrl, isPooled } from "./postgres-url.ts";

const neon =
  "postgresql://me:secret@ep-calm-sea-123-pooler.eu-central-1.aws.neon.tech/app?sslmode=require&channel_binding=require";

describe("an address of PostgreSQL", () => {
  it("loses what the server would refuse and keeps the rest", () => {
    const cleaned = new URL(cleanPostgresUrl(`${neon}&pgbouncer=true&connect_timeout=5`));
    expect([...cleaned.searchParams.keys()]).toEqual(["sslmode", "connect_timeout"]);
    expect(cleaned.password).toBe("secret");
  });

  it("tells whether it leads to a pooler in transaction mode", () => {
    expect(isPooled(neon)).toBe(true);
    expect(isPooled("postgres://localhost/app?pgbouncer=true")).toBe(true);
    expect(isPooled("postgres://my-pooler-host/app")).toBe(false);
  });

  it("has a direct twin on Neon, and is its own elsewhere", () => {
    expect(new URL(directUrl(neon)).hostname).toBe("ep-calm-sea-123.eu-central-1.aws.neon.tech");
    expect(directUrl("postgres://localhost/app")).toBe("postgres://localhost/app");
  });
});
