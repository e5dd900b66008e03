import { type BenchGoal, round } from "../report.ts";
import type { Row } from "./measure.ts";

/** What the official Python server reached on such a machine, four and eight times over. */
const eventsGoal = 4 * 14_400;
const listsGoal = 8 * 140;

/** Events of a server as a part of the bare one's, at every number of clients. */
export function ratioGoal(rows: readonly Row[], server: string, least: number): BenchGoal {
  const own = rows.filter((row) => row.server === server);
  const ratios = own.map(({ ofBare, clients }) => `${round(ofBare, 2)} at ${clients}`);
  return {
    goal: `${server}: at least ${least} of the bare server's events per second`,
    measured: ratios.join(", "),
    met: own.length > 0 && own.every(({ ofBare }) => ofBare >= least),
  };
}

/** Four times the Python server's events; the bare server beside it says what the machine allows. */
export function eventsGoalOf(rows: readonly Row[], bareRows: readonly Row[]): BenchGoal {
  const most = (of: readonly Row[]) => Math.max(...of.map((row) => row.eventsPerSecond));
  const measured = round(most(rows));
  return {
    goal: `${eventsGoal} events per second, four times the Python server`,
    measured: `${measured} (bare: ${round(most(bareRows))})`,
    met: measured >= eventsGoal,
  };
}

export function listsGoalOf(server: string, perSecond: number): BenchGoal {
  return {
    goal: `${server}: ${listsGoal} lists per second, eight times the Python server`,
    measured: `${round(perSecond)}`,
    met: perSecond >= listsGoal,
  };
}

export function firstEventGoal(rows: readonly Row[], server: string): BenchGoal {
  const alone = rows.find((row) => row.server === server && row.clients === 1);
  return {
    goal: `${server}: first event p50 under 5 ms alone`,
    measured: `${round(alone?.firstP50 ?? 0, 1)} ms`,
    met: alone !== undefined && alone.firstP50 < 5,
  };
}

/** Flat: what is left after so many streams is no more than the collector leaves lying about. */
export function memoryGoal(
  { before, after }: { before: number; after: number },
  streams: number,
): BenchGoal {
  return {
    goal: `memory flat (within a tenth) over ${streams} streams`,
    measured: `${round(before)} to ${round(after)} MB`,
    met: after <= before * 1.1,
  };
}
