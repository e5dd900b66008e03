import type { ActivityEntity, ActivityEntry, FieldValues } from "#domain/activity/activity.ts";
import type { ServiceContext } from "#server/services/context.ts";
import { listFilters } from "#server/services/filter/list.ts";
import { listLabels } from "#server/services/label/list.ts";
import { listProjects } from "#server/services/project/list.ts";
import { listedTasksById } from "#server/services/task/rows/listed-task.ts";

/** Bookkeeping that says nothing to a person. */
const unsaid = new Set(["id", "position", "createdAt", "updatedAt", "dueZone"]);
/** As much of a value as tells it from another. */
const valueLength = 80;

/** What the changed things are called: by the change itself where it says so, else as they are called now. */
export async function titlesOf(
  ctx: ServiceContext,
  entries: readonly ActivityEntry[],
): Promise<Map<ActivityEntry, string>> {
  const nameless = entries.filter((entry) => titleIn(entry) === null);
  const now = await namesNow(ctx, nameless);
  const titled = entries.map(
    (entry) => [entry, titleIn(entry) ?? now.get(entry.entityId)] as const,
  );
  return new Map(titled.flatMap(([entry, title]) => (title ? [[entry, title] as const] : [])));
}

function titleIn({ before, after }: ActivityEntry): string | null {
  const title = after?.title ?? after?.name ?? before?.title ?? before?.name;
  return typeof title === "string" ? title : null;
}

async function namesNow(
  ctx: ServiceContext,
  entries: readonly ActivityEntry[],
): Promise<Map<string, string>> {
  const kinds = new Set(entries.map(({ entity }) => entity));
  const ids = [...new Set(entries.map(({ entityId }) => entityId))];
  const names = async (kind: ActivityEntity) => {
    switch (kind) {
      case "task":
        return (await listedTasksById(ctx, ids)).map(({ id, title }) => [id, title] as const);
      case "project":
        return named(await listProjects(ctx));
      case "label":
        return named(await listLabels(ctx));
      case "filter":
        return named(await listFilters(ctx));
    }
  };
  return new Map((await Promise.all([...kinds].map(names))).flat());
}

function named(all: readonly { id: string; name: string }[]) {
  return all.map(({ id, name }) => [id, name] as const);
}

/** Each field of a change that people know, as it was and became; nothing for what was made or is gone. */
export function changedFields({ before, after }: ActivityEntry): string[] {
  if (!before || !after) return [];
  return Object.keys(after)
    .filter((field) => !unsaid.has(field))
    .map((field) => `${field}: ${value(before[field])} → ${value(after[field])}`);
}

function value(of: FieldValues[string] | undefined): string {
  if (of === null || of === undefined || of === "") return "none";
  const text = typeof of === "string" ? of : JSON.stringify(of);
  return text.length > valueLength ? `${text.slice(0, valueLength)}…` : text;
}
