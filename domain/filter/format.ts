import type { Filter, Term } from "./filter.ts";

/** Writes a filter in its language, in one canonical way; `parseFilter` reads it back the same. */
export function formatFilter(filter: Filter): string {
  switch (filter.type) {
    case "or":
      return filter.parts.map((part) => within(part, ["or"])).join(" | ");
    case "and":
      return filter.parts.map((part) => within(part, ["or", "and"])).join(" & ");
    case "not":
      return `!${within(filter.part, ["or", "and"])}`;
    default:
      return formatTerm(filter);
  }
}

function within(part: Filter, weaker: readonly Filter["type"][]): string {
  const text = formatFilter(part);
  return weaker.includes(part.type) ? `(${text})` : text;
}

function formatTerm(term: Term): string {
  switch (term.type) {
    case "state":
      return term.state;
    case "priority":
      return `p${term.priority}`;
    case "project":
      return `#${quoted(term.name)}`;
    case "label":
      return `@${quoted(term.name)}`;
    case "search":
      return `search: ${quoted(term.text)}`;
    case "date":
      if (term.field === "due" && term.op === "on") return term.date;
      return `${term.field}${term.op === "on" ? "" : ` ${term.op}`}: ${term.date}`;
  }
}

function quoted(text: string): string {
  return /[&|!()]|^\s|\s$/.test(text) ? `"${text}"` : text;
}
