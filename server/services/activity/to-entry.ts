import type { activity } from "#db/schema/index.ts";
import { type ActivityEntry, activityEntry } from "#domain/activity/activity.ts";

export function toEntry(row: typeof activity.$inferSelect): ActivityEntry {
  const { userId: _owner, actorKind: kind, threadId, turnId, ...entry } = row;
  const actor = kind === "assistant" ? { kind, threadId, turnId } : { kind };
  return activityEntry.parse({ ...entry, actor });
}
