import { expect, it } from "vitest";
import { describeOnBothDatabases } from "#db/testing/database.ts";
import { personContext } from "../testing/context.ts";
import { claimTurn } from "./claim-turn.ts";
import { unlimited } from "./limits.ts";
import { recordTurn } from "./record-turn.ts";
import { usageToday } from "./today.ts";

const turn = {
  id: "turn-1",
  model: "gpt-4.1",
  outcome: "finished" as const,
  inputTokens: 90,
  outputTokens: 10,
  milliseconds: 5,
};

describeOnBothDatabases("the assistant's use", (database) => {
  it("is limited by turns, also when many are counted at once", async () => {
    const ctx = await personContext(database().db);
    const limits = { turnsPerDay: 3, tokensPerDay: 0 };
    const claims = await Promise.allSettled(
      Array.from({ length: 8 }, () => claimTurn(ctx, limits)),
    );
    expect(claims.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    const refused = claims.find((claim) => claim.status === "rejected");
    // The day ends at midnight in UTC, which is two o'clock in Berlin's summer.
    expect(refused?.reason).toMatchObject({
      code: "limit_reached",
      message: expect.stringContaining("from 02:00"),
    });
    expect(await usageToday(ctx)).toMatchObject({ turns: 3, tokens: 0 });
  });

  it("is limited by tokens, which a turn that has begun may exceed", async () => {
    const ctx = await personContext(database().db);
    const limits = { turnsPerDay: 0, tokensPerDay: 100 };
    await claimTurn(ctx, limits);
    await recordTurn(ctx, turn);
    await expect(claimTurn(ctx, limits)).rejects.toMatchObject({ code: "limit_reached" });
    await claimTurn(ctx, unlimited);
  });

  it("begins anew with the next day, for each person apart", async () => {
    const ctx = await personContext(database().db);
    const limits = { turnsPerDay: 1, tokensPerDay: 0 };
    await claimTurn(ctx, limits);
    await expect(claimTurn(ctx, limits)).rejects.toMatchObject({ code: "limit_reached" });
    await claimTurn(await personContext(database().db), limits);
    const { endsAt } = await usageToday(ctx);
    await claimTurn({ ...ctx, now: endsAt }, limits);
    expect(await usageToday({ ...ctx, now: endsAt })).toMatchObject({ turns: 1 });
  });

  it("counts the tokens of a turn once", async () => {
    const ctx = await personContext(database().db);
    const mine = { ...turn, id: `turn-${ctx.actor.userId}` };
    await recordTurn(ctx, mine);
    await recordTurn(ctx, mine);
    expect(await usageToday(ctx)).toMatchObject({ turns: 0, tokens: 100 });
  });
});
