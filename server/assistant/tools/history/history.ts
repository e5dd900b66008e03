import { z } from "zod";
import { type ActivityEntry, activityVerb } from "#domain/activity/activity.ts";
import { addDays } from "#domain/dates/calendar.ts";
import { clockTimeIn, instantOf, todayIn } from "#domain/dates/zone.ts";
import { listActivity } from "#server/services/activity/list.ts";
import { defineTool } from "../descriptor.ts";
import { maybe } from "../maybe.ts";
import { taskResult } from "../task-view.ts";
import { changedFields, titlesOf } from "./describe.ts";

const changed = z.object({
  /** `YYYY-MM-DDTHH:MM` in the person's zone. */
  at: z.string(),
  by: z.enum(["user", "assistant", "system"]),
  what: z.string(),
  kind: z.string(),
  id: z.string(),
  title: z.string().nullable(),
  /** Each changed field, as it was and became. */
  fields: z.array(z.string()),
  /** What to give to undo. */
  group: z.string(),
  undone: z.boolean(),
});

/** Tells what happened, from the record of every change. */
export const historyTool = defineTool({
  name: "history",
  title: "Looking at what happened",
  description:
    "What was changed, by whom and when, newest first: all of it, one task's history, or one kind of change in a period. Tasks finished in a period are those with what: complete; repeating ones count each time.",
  input: z.object({
    what: maybe(activityVerb),
    task: maybe(z.string().describe("Id of a task, for its history alone")),
    from: maybe(z.iso.date()),
    to: maybe(z.iso.date()),
    limit: z.number().int().min(1).max(100),
  }),
  output: taskResult.extend({ changes: z.array(changed) }),
  looks: true,
  destructive: false,
  async run({ services }, { what, task, from, to, limit }) {
    const { zone } = services.actor;
    const { entries, nextBefore } = await listActivity(services, {
      ...(what !== null && { verb: what }),
      ...(task !== null && { entityId: task }),
      ...(from !== null && { since: instantOf(from, null, zone) }),
      ...(to !== null && { until: instantOf(addDays(to, 1), null, zone) }),
      limit,
    });
    const titles = await titlesOf(services, entries);
    return {
      tasks: [],
      changes: entries.map((entry) => toChange(entry, titles.get(entry) ?? null, zone)),
      ...(nextBefore !== null && { more: true, hint: "There is more; narrow the period." }),
      ...(entries.length === 0 && { hint: "Nothing of that kind happened then." }),
    };
  },
});

function toChange(
  entry: ActivityEntry,
  title: string | null,
  zone: string,
): z.output<typeof changed> {
  const { createdAt } = entry;
  return {
    at: `${todayIn(zone, createdAt)}T${clockTimeIn(zone, createdAt)}`,
    by: entry.actor.kind,
    what: entry.verb,
    kind: entry.entity,
    id: entry.entityId,
    title,
    fields: changedFields(entry),
    group: entry.groupId,
    undone: entry.undoneBy !== null,
  };
}
