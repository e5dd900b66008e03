import { describe, expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { limitFor, sweepRateLimits, takeFromLimit } from "./rate-limit.ts";

const request = (method: string, path: string) => new Request(`http://x${path}`, { method });

describe("limitFor", () => {
  it("counts writes and the chat, each by itself, and neither reading nor signing in", () => {
    expect(limitFor(request("GET", "/tasks"))).toBeNull();
    expect(limitFor(request("POST", "/api/auth/sign-in/email"))).toBeNull();
    expect(limitFor(request("POST", "/api/trpc/task.create"))?.name).toBe("write");
    expect(limitFor(request("POST", "/api/v1/chatkit"))?.name).toBe("chat");
    expect(limitFor(request("POST", "/api/chatkit/sessions"))?.name).toBe("chat");
  });
});

describeOnBothDatabases("takeFromLimit", (database) => {
  const limit = { name: "test", perAccount: 2, perAddress: 3 };
  const at = (second: number) => new Date(Date.UTC(2026, 5, 17, 10, 0, second));
  const take = (address: string, userId: string | undefined, second: number) =>
    takeFromLimit(database().db, { limit, address, userId, now: at(second) });

  it("lets an account do its share in a minute, from whichever address, then says how long to wait", async () => {
    expect(await take("a1", "ada", 0)).toBeNull();
    expect(await take("a2", "ada", 1)).toBeNull();
    expect(await take("a3", "ada", 20)).toBe(40);
    expect(await take("a4", "bob", 20)).toBeNull();
    expect(await take("a3", "ada", 60)).toBeNull();
  });

  it("lets an address do its share, signed in or not", async () => {
    for (const userId of [undefined, "u1", "u2"]) expect(await take("b", userId, 0)).toBeNull();
    expect(await take("b", undefined, 0)).toBe(60);
  });

  it("agrees with other processes: of many at once exactly the share passes", async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => take("c", undefined, 0)));
    expect(all.filter((wait) => wait === null)).toHaveLength(3);
  });

  it("forgets who asked for nothing for an hour", async () => {
    await take("d", undefined, 0);
    await sweepRateLimits(database().db, new Date(at(0).getTime() + 3_700_000));
    for (let n = 0; n < 3; n++) expect(await take("d", undefined, 1)).toBeNull();
  });
});
