import type { ActivityEntry } from "#domain/activity/activity.ts";
import { listActivity } from "#server/services/activity/list.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { titlesOf } from "../tools/history/describe.ts";
import type { Drawn } from "./draw.ts";
import { turnCard } from "./turn-card.ts";

/** More lines than these are counted. */
const linesShown = 12;

const did: Partial<Record<ActivityEntry["verb"], string>> = {
  create: "Made",
  update: "Changed",
  reorder: "Moved",
  move: "Moved",
  remove: "Deleted",
  restore: "Brought back",
  archive: "Archived",
  unarchive: "Took up again",
  undo: "Undid a change of",
};
const kinds: Record<ActivityEntry["entity"], string> = {
  task: "the task",
  project: "the list",
  label: "the label",
  filter: "the filter",
};

/** What a turn did, from the record of changes; null for one that changed nothing. */
export async function drawTurn(ctx: ServiceContext, turnId: string): Promise<Drawn | null> {
  const { entries } = await listActivity(ctx, { turnId, limit: 500 });
  if (entries.length === 0) return null;
  const titles = await titlesOf(ctx, entries);
  const all = [
    ...new Set(
      entries.toReversed().map((entry) => {
        const what = `${did[entry.verb] ?? "Changed"} ${kinds[entry.entity]}`;
        const title = titles.get(entry);
        return title ? `${what} “${title}”` : what;
      }),
    ),
  ];
  const rest = all.length - linesShown;
  const lines = rest > 0 ? [...all.slice(0, linesShown), `and ${rest} more`] : all;
  const undone = entries.every(({ undoneBy }) => undoneBy !== null);
  return { widget: turnCard({ turnId, lines, undone }), copyText: lines.join("\n") };
}
