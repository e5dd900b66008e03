import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { session } from "#db/schema/auth.generated.ts";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import type { ServiceContext } from "../context.ts";
import { personContext } from "../testing/context.ts";
import { endSessions, listSessions } from "./sessions.ts";

describeOnBothDatabases("sessions", (database) => {
  const day = 86_400_000;
  async function signIn({ actor, now }: ServiceContext, daysLeft = 30): Promise<string> {
    const id = randomUUID();
    const expiresAt = new Date(now.getTime() + daysLeft * day);
    const createdAt = new Date(expiresAt.getTime() - 30 * day);
    await database()
      .db.insert(session)
      .values({ id, userId: actor.userId, token: id, expiresAt, createdAt, userAgent: "Firefox" });
    return id;
  }
  const idsOf = async (ctx: ServiceContext) => (await listSessions(ctx)).map(({ id }) => id);

  it("are the person's own that are still good, the newest first", async () => {
    const [ada, bob] = [await personContext(database().db), await personContext(database().db)];
    const [older, newer] = [await signIn(ada, 10), await signIn(ada, 30)];
    await signIn(ada, -1);
    await signIn(bob);
    expect(await idsOf(ada)).toEqual([newer, older]);
    const [first] = await listSessions(ada);
    expect(first).toEqual({ id: newer, userAgent: "Firefox", since: ada.now });
  });

  it("end one by one, or all but the one in use, and never somebody else's", async () => {
    const [ada, bob] = [await personContext(database().db), await personContext(database().db)];
    const [one, two, three] = [await signIn(ada), await signIn(ada), await signIn(ada)];
    const theirs = await signIn(bob);
    expect(await endSessions(ada, { sessionId: theirs })).toEqual([]);
    expect(await endSessions(ada, { sessionId: one })).toEqual([one]);
    expect(await endSessions(ada, { allBut: two })).toEqual([three]);
    expect(await idsOf(ada)).toEqual([two]);
    expect(await idsOf(bob)).toEqual([theirs]);
  });
});
