import type { DateContext } from "#domain/dates/parse-date.ts";
import { dateBounds } from "./date-bounds.ts";
import { type DateOperator, dateFields, type FilterState, states, type Term } from "./filter.ts";

/** A condition, or what is wrong with it, said to the person who wrote it. */
export type ParsedTerm = { ok: true; term: Term } | { ok: false; message: string };

/** Other ways to say a state. */
const synonyms: ReadonlyMap<string, FilterState> = new Map([
  ["no due date", "no date"],
  ["no label", "no labels"],
  ["no project", "inbox"],
  ["subtasks", "subtask"],
  ["repeating", "recurring"],
  ["done", "completed"],
  ["over due", "overdue"],
]);

const DATE_KEY = new RegExp(`^(${dateFields.join("|")})(?: (before|after|on))?$`);

export function parseTerm(text: string, context: DateContext): ParsedTerm {
  const plain = text.toLowerCase().replace(/\s+/g, " ");
  const state = stateOf(plain);
  if (state) return found({ type: "state", state });
  const priority = /^(?:p|priority )([1-4])$/.exec(plain)?.[1];
  if (priority) return found({ type: "priority", priority: priorityOf(priority) });
  if (plain === "no priority") return found({ type: "priority", priority: 4 });
  if (text.startsWith("#")) return named("project", text);
  if (text.startsWith("@")) return named("label", text);
  const colon = text.indexOf(":");
  const keyed =
    colon < 0
      ? null
      : keyedTerm(plain.slice(0, plain.indexOf(":")).trim(), text.slice(colon + 1).trim(), context);
  if (keyed) return keyed;
  return bareDate(text, context);
}

function stateOf(plain: string): FilterState | undefined {
  const isState = (name: string): name is FilterState => Object.hasOwn(states, name);
  return isState(plain) ? plain : synonyms.get(plain);
}

function priorityOf(digit: string): 1 | 2 | 3 | 4 {
  return digit === "1" ? 1 : digit === "2" ? 2 : digit === "3" ? 3 : 4;
}

function named(type: "project" | "label", text: string): ParsedTerm {
  const name = unquoted(text.slice(1).trim());
  if (name === "") return wrong(`Name a ${type} after "${text.charAt(0)}".`);
  return found({ type, name });
}

function keyedTerm(key: string, value: string, context: DateContext): ParsedTerm | null {
  if (key === "search") {
    const words = unquoted(value);
    return words === ""
      ? wrong('Say what to search for, as in "search: milk".')
      : found({ type: "search", text: words });
  }
  const [, fieldName, opName] = DATE_KEY.exec(key === "date" ? "due" : key) ?? [];
  const field = dateFields.find((name) => name === fieldName);
  if (!field) return null;
  const op: DateOperator = opName === "before" || opName === "after" ? opName : "on";
  const date = value.toLowerCase().replace(/\s+/g, " ");
  if (date === "") return wrong(`Say a date, as in "${key}: tomorrow".`);
  if (!dateBounds({ field, op, date }, context))
    return wrong(`"${value}" is no date I understand.`);
  return found({ type: "date", field, op, date });
}

function bareDate(text: string, context: DateContext): ParsedTerm {
  const date = text.toLowerCase().replace(/\s+/g, " ");
  if (dateBounds({ field: "due", op: "on", date }, context))
    return found({ type: "date", field: "due", op: "on", date });
  const near = nearest(date);
  const hint = near ? `Did you mean "${near}"?` : `To search for it, write "search: ${text}".`;
  return wrong(`"${text}" is no filter I know. ${hint}`);
}

/** A known word that starts like this one or differs from it by little. */
function nearest(word: string): string | null {
  const known = [
    "today",
    "tomorrow",
    "yesterday",
    ...Object.keys(states),
    "search:",
    ...dateFields.map((field) => `${field} before:`),
  ];
  return (
    known.find((name) => word.length >= 3 && (name.startsWith(word) || differsByOne(name, word))) ??
    null
  );
}

function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const rest = (text: string, from: number) => text.slice(from);
  return (
    rest(a, at + 1) === rest(b, at + 1) ||
    rest(a, at) === rest(b, at + 1) ||
    rest(a, at + 1) === rest(b, at)
  );
}

function unquoted(text: string): string {
  return /^"(.*)"$/.exec(text)?.[1]?.trim() ?? text;
}

function found(term: Term): ParsedTerm {
  return { ok: true, term };
}

function wrong(message: string): ParsedTerm {
  return { ok: false, message };
}
