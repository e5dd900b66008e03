import { describe, expect, it } from "vitest";
import { parseConfig } from "#server/config/config.ts";
import { isOwner } from "./owner.ts";
import type { Session } from "./session.ts";

const config = (environment: Record<string, string>) =>
  parseConfig({ BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef", ...environment });

const person: Session = {
  actor: { kind: "user", userId: "u", zone: "UTC" },
  sessionId: "s",
  name: "Ada",
  email: "ada@example.com",
  emailVerified: false,
  isGuest: false,
  timeZone: null,
};
const mail = { SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@b.example" };
const here = (headers: Record<string, string> = {}, address = "127.0.0.1") => ({
  address,
  headers: new Headers({ host: "localhost:3000", ...headers }),
});
const away = here({ host: "tasks.example.com" }, "203.0.113.9");

describe("isOwner", () => {
  it("is the account of OWNER_EMAIL, wherever it comes from, whatever its letters", () => {
    const owned = config({ OWNER_EMAIL: "Ada@Example.com" });
    expect(isOwner(owned, person, away)).toBe(true);
    expect(isOwner(owned, { ...person, email: "eve@example.com" }, away)).toBe(false);
    expect(isOwner(owned, { ...person, email: "eve@example.com" }, here())).toBe(false);
    expect(isOwner(owned, { ...person, isGuest: true }, away)).toBe(false);
  });

  it("wants the address confirmed where mail is sent", () => {
    const owned = config({ OWNER_EMAIL: "ada@example.com", ...mail });
    expect(isOwner(owned, person, away)).toBe(false);
    expect(isOwner(owned, { ...person, emailVerified: true }, away)).toBe(true);
  });

  it("is whoever opens a local installation on its own machine, guests too", () => {
    for (const address of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) {
      expect(isOwner(config({}), { ...person, isGuest: true }, here({}, address))).toBe(true);
    }
  });

  it.each([
    ["another address", {}, here({}, "192.168.1.7")],
    ["another name", {}, here({ host: "tasks.example.com" })],
    ["no name", {}, { address: "127.0.0.1", headers: new Headers() }],
    ["a proxy on the machine", {}, here({ "x-forwarded-for": "203.0.113.9" })],
    ["an installation with a public address", { APP_URL: "https://t.example" }, here()],
    ["Fly.io", { FLY_APP_NAME: "tasks" }, here()],
  ])("is nobody who comes by %s", (_way, environment: Record<string, string>, origin) => {
    expect(isOwner(config(environment), person, origin)).toBe(false);
  });
});
