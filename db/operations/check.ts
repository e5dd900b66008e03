import type { Db } from "../client.ts";
import { invariants } from "./invariants.ts";
import { contradictionsOfActivity } from "./latest-images.ts";
import { rowsOf } from "./rows-of.ts";

export type Violation = { claim: string; subject: string };

const activityClaim = "What the activity tells is what the rows hold.";

/** Examines a whole database in one snapshot, reading only; an empty array means that all is as it should be. */
export function checkData(db: Db): Promise<Violation[]> {
  return db.transaction(
    async (tx) => {
      const violations: Violation[] = [];
      for (const { claim, violations: query } of invariants) {
        for (const { subject } of await rowsOf(tx, query)) {
          violations.push({ claim, subject: String(subject) });
        }
      }
      for await (const subject of contradictionsOfActivity(tx)) {
        violations.push({ claim: activityClaim, subject });
      }
      return violations;
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
