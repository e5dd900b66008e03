import { z } from "zod";
import { dueWords, type Reader } from "../widgets/due-words.ts";

const changes = z.object({ changes: z.array(z.looseObject({ id: z.string() })) });
/** Fields of a call that say which tasks, and not what becomes of them. */
const which = new Set(["id", "filter", "status", "act"]);

/** What a task would become by a call, field by field; null where the call says nothing of that. */
export function becomesOf(
  input: Record<string, unknown>,
  id: string,
  reader: Reader,
): string | null {
  const read = changes.safeParse(input);
  const one = read.data?.changes.find((change) => change.id === id);
  const said = Object.entries(one ?? input)
    .filter(([field, value]) => !which.has(field) && saysSomething(field, value, one !== undefined))
    .map(([field, value]) => words(field, value, reader));
  return said.length > 0 ? said.join(", ") : null;
}

/** Null says nothing, but for the date of one task, which it takes away. */
function saysSomething(field: string, value: unknown, ofOneTask: boolean): boolean {
  if (field === "ids" || field === "changes" || value === "unchanged") return false;
  if (value === null) return field === "due" && ofOneTask;
  return !Array.isArray(value) || value.length > 0;
}

function words(field: string, value: unknown, reader: Reader): string {
  if (field === "due") {
    return value === null || value === "none" ? "no date" : dueWords(String(value), reader);
  }
  const name = field === "part_of" ? "below another task" : field.replaceAll("_", " ");
  return `${name}: ${Array.isArray(value) ? value.join(", ") : String(value)}`;
}
