import type { Db } from "#db/client.ts";
import { activity } from "#db/schema/index.ts";
import { newId } from "#domain/task/new-id.ts";
import type { Actor, ServiceContext } from "../context.ts";
import { announceRevision, lineUp } from "./revision.ts";
import { type Recorded, toActivityRow } from "./to-activity-row.ts";

/** The inside of one transaction of one actor: what the parts of a verb pass on. */
export type Change = {
  actor: Actor;
  /** The open transaction. */
  db: Db;
  now: Date;
  groupId: string;
  /** Notes a change of one entity; written, numbered and announced when the verb is done. */
  record(change: Recorded): void;
};

/** PostgreSQL takes 65 535 parameters per statement. */
const rowsPerInsert = 1_000;

/**
 * Runs a verb in one transaction, alone among the writers of its user: what it reads stays true
 * until it commits. Its activity rows are written and announced in the same transaction.
 * Within an open transaction (`ctx.db`) it joins in and commits or fails with it.
 */
export function transact<T>(ctx: ServiceContext, run: (change: Change) => Promise<T>): Promise<T> {
  return ctx.db.transaction(async (tx) => {
    await lineUp(tx, ctx.actor.userId);
    const recorded: Recorded[] = [];
    const change: Change = {
      actor: ctx.actor,
      db: tx,
      now: ctx.now,
      groupId: ctx.groupId ?? newId(ctx.now),
      record: (entry) => recorded.push(entry),
    };
    const result = await run(change);
    await flush(change, recorded);
    return result;
  });
}

async function flush(change: Change, recorded: Recorded[]): Promise<void> {
  if (recorded.length === 0) return;
  const { userId } = change.actor;
  const last = await announceRevision(change.db, userId, recorded.length);
  const first = last - recorded.length + 1;
  const rows = recorded.map((entry, index) => toActivityRow(change, entry, first + index));
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    await change.db.insert(activity).values(rows.slice(start, start + rowsPerInsert));
  }
}
