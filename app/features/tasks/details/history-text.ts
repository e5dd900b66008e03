import type { Texts } from "#app/ui/text/text.tsx";
import type { ActivityEntry, FieldValues } from "#domain/activity/activity.ts";

type HistoryTexts = Texts["tasks"]["history"];

/** Fields that change by themselves when another does, and say nothing to a person. */
const silent = new Set(["position", "dueZone", "updatedAt"]);

/** What a change did, in words: "Changed title and due date". */
export function historyText({ verb, before, after }: ActivityEntry, texts: HistoryTexts): string {
  if (verb !== "update" && verb !== "move") return texts.verbs[verb];
  const fields = changedFieldNames(before ?? {}, after ?? {}, texts);
  return fields.length === 0 ? texts.verbs[verb] : texts.changed(texts.list(fields));
}

function changedFieldNames(before: FieldValues, after: FieldValues, texts: HistoryTexts): string[] {
  const names: Record<string, string> = texts.fields;
  return Object.keys({ ...before, ...after })
    .filter((field) => !silent.has(field))
    .map((field) => names[field])
    .filter((name) => name !== undefined);
}

/** Whether a change can be taken back: an undo is taken back by doing it again, and nothing twice. */
export function isUndoable({ verb, undoneBy }: ActivityEntry): boolean {
  return undoneBy === null && verb !== "undo" && verb !== "purge";
}
