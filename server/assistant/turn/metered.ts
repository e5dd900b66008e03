import type { ThreadStreamEvent } from "#chatkit/protocol/events.ts";
import { CustomStreamError } from "#chatkit/server/errors.ts";
import type { TurnContext } from "#chatkit/server/options.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { claimTurn } from "#server/services/usage/claim-turn.ts";
import type { UsageLimits } from "#server/services/usage/limits.ts";
import { recordTurn, type TurnUsage } from "#server/services/usage/record-turn.ts";
import type { Meter } from "./meter.ts";

/** What a turn was like, for whoever counts them: how it ended, what it took, `ms` milliseconds of it. */
export type TurnReport = {
  model: string;
  outcome: TurnUsage["outcome"];
  ms: number;
  inputTokens: number;
  outputTokens: number;
};
export type OnTurn = (report: TurnReport) => void;

type Measured = {
  services: ServiceContext;
  /** null for what is always possible, such as an undo or the word on an approval. */
  limits: UsageLimits | null;
  model: string;
  meter: Meter;
  onTurn: OnTurn | undefined;
};

/** Plays a turn within the person's limits, and keeps what the model took for it, however it ends. */
export async function* metered<C>(
  turn: TurnContext<C>,
  { services, limits, model, meter, onTurn }: Measured,
  events: () => AsyncIterable<ThreadStreamEvent>,
): AsyncGenerator<ThreadStreamEvent, void, undefined> {
  if (limits) await claim(services, limits);
  const startedAt = performance.now();
  let ended: TurnUsage["outcome"] = "failed";
  try {
    yield* events();
    ended = "finished";
  } finally {
    const outcome: TurnUsage["outcome"] = turn.signal.aborted ? "stopped" : ended;
    const ms = Math.round(performance.now() - startedAt);
    const { inputTokens, outputTokens } = meter;
    const used = { model, outcome, inputTokens, outputTokens };
    if (limits || meter.runs > 0) {
      onTurn?.({ ...used, ms });
      await recordTurn(services, { ...used, id: turn.turnId, milliseconds: ms });
    }
  }
}

async function claim(services: ServiceContext, limits: UsageLimits): Promise<void> {
  try {
    await claimTurn(services, limits);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new CustomStreamError(error.message);
  }
}
