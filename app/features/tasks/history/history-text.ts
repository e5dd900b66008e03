import { formatDay, formatTime } from "#app/ui/format/dates.ts";
import type { Locale } from "#app/ui/format/locale.ts";
import type { HistoryTexts } from "#app/ui/text/history.ts";
import type { Texts } from "#app/ui/text/text.tsx";
import type { ActivityEntry, FieldValues } from "#domain/activity/activity.ts";
import { describeRecurrence } from "#domain/recurrence/describe.ts";
import { priority, recurrence } from "#domain/task/task.ts";

/** How values are told: the history's words, and what priorities and the place without a project are called. */
type ValueTexts = HistoryTexts & Pick<Texts["tasks"], "priorities"> & { inbox: string };

type Reader = {
  texts: ValueTexts;
  locale: Locale;
  /** What a project or a label is called; undefined when it is gone. */
  nameOf: (id: string) => string | undefined;
};

/** Fields that change by themselves when another does, and say nothing to a person. */
const silent = new Set(["position", "updatedAt"]);

/** What a change did, in words: "Changed title and due date". */
export function historyText({ verb, before, after }: ActivityEntry, texts: HistoryTexts): string {
  if (verb !== "update" && verb !== "move") return texts.verbs[verb];
  const fields = changedFieldNames(before ?? {}, after ?? {}, texts);
  return fields.length === 0 ? texts.verbs[verb] : texts.changed(texts.list(fields));
}

function changedFieldNames(before: FieldValues, after: FieldValues, texts: HistoryTexts): string[] {
  const names: Record<string, string> = texts.fields;
  return Object.keys({ ...before, ...after })
    .filter((field) => !silent.has(field) && !comesWithTime(field, after))
    .map((field) => names[field])
    .filter((name) => name !== undefined);
}

/** A zone that a task got with its time was nobody's choice. */
function comesWithTime(field: string, after: FieldValues): boolean {
  return field === "dueZone" && "dueTime" in after;
}

/** What each field was and became, for the fields whose values can be told in a word. */
export function historyDetails({ verb, before, after }: ActivityEntry, reader: Reader): string[] {
  const { texts } = reader;
  if (verb === "create" || verb === "remove" || verb === "restore" || !before || !after) return [];
  return told.flatMap((field) => {
    if ((!(field in before) && !(field in after)) || comesWithTime(field, after)) return [];
    const [was, is] = [before, after].map((values) => valueText(field, values[field], reader));
    return was === is ? [] : [texts.from(texts.fields[field], was ?? "", is ?? "")];
  });
}

const told = [
  "title",
  "dueDate",
  "dueTime",
  "dueZone",
  "durationMinutes",
  "startDate",
  "priority",
  "recurrence",
  "projectId",
  "labelIds",
] as const;

function valueText(
  field: (typeof told)[number],
  value: unknown,
  { texts, locale, nameOf }: Reader,
): string {
  if (field === "projectId" && value === null) return texts.inbox;
  if (value === null || value === undefined) return texts.none;
  if (field === "projectId") return nameOf(String(value)) ?? texts.gone;
  if (field === "labelIds") {
    const names = [value].flat().map((id) => nameOf(String(id)) ?? texts.gone);
    return names.length === 0 ? texts.none : texts.list(names);
  }
  if (field === "recurrence") return describeRecurrence(recurrence.parse(value));
  if (field === "priority") return texts.priorities[priority.parse(value)];
  const text = String(value);
  if (field === "title") return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
  if (field === "dueZone") return String(value).replaceAll("_", " ");
  if (field === "durationMinutes") return texts.minutes(Number(value));
  if (field === "dueTime") return formatTime(text, locale);
  return formatDay(text, locale, { dateStyle: "medium" });
}

/** Whether a change can be taken back: an undo is taken back by doing it again, and nothing twice. */
export function isUndoable({ verb, undoneBy }: ActivityEntry): boolean {
  return undoneBy === null && verb !== "undo" && verb !== "purge";
}
