import { dateFields, states } from "./filter.ts";
import { scan } from "./scan.ts";

/** The names a completion can offer. */
export interface FilterNames {
  projects: readonly string[];
  labels: readonly string[];
}

export interface FilterCompletion {
  /** The part of the text that a suggestion replaces. */
  start: number;
  end: number;
  suggestions: { text: string; detail: string }[];
}

const words: readonly { text: string; detail: string }[] = [
  { text: "today", detail: "due today" },
  { text: "tomorrow", detail: "due tomorrow" },
  { text: "next 7 days", detail: "due from today on" },
  ...Object.entries(states).map(([text, detail]) => ({ text, detail })),
  ...[1, 2, 3, 4].map((level) => ({ text: `p${level}`, detail: `priority ${level}` })),
  { text: "search: ", detail: "words in title or notes" },
  ...dateFields.flatMap((field) => [
    { text: `${field} before: `, detail: `${field} before a date` },
    { text: `${field} after: `, detail: `${field} after a date` },
    { text: `${field}: `, detail: `${field} on a date` },
  ]),
];
const dates = ["today", "tomorrow", "yesterday", "monday", "next week", "next month", "7 days"];

/** What the condition around the cursor may become. */
export function completeFilter(text: string, cursor: number, names: FilterNames): FilterCompletion {
  const piece = scan(text.slice(0, cursor)).at(-1);
  const term = piece?.kind === "term" ? piece : { text: "", start: cursor };
  const dated =
    /^((?:due|date|start|created|updated|completed)(?: before| after| on)?:)\s*(.*)$/is.exec(
      term.text,
    );
  const typed = dated?.[2] ?? term.text;
  const start = term.start + (term.text.length - typed.length);
  const end = Math.max(cursor, start + typed.length);
  if (dated)
    return {
      start,
      end,
      suggestions: startingWith(
        typed,
        dates.map((date) => ({ text: date, detail: "date" })),
      ),
    };
  return { start, end, suggestions: startingWith(typed, optionsFor(typed, names)) };
}

function optionsFor(
  typed: string,
  { projects, labels }: FilterNames,
): { text: string; detail: string }[] {
  const all = {
    projects: projects.map((name) => ({ text: `#${escaped(name)}`, detail: "project" })),
    labels: labels.map((name) => ({ text: `@${escaped(name)}`, detail: "label" })),
  };
  if (typed.startsWith("#")) return all.projects;
  if (typed.startsWith("@")) return all.labels;
  return [...words, ...all.projects, ...all.labels];
}

function escaped(name: string): string {
  return /[&|!()]/.test(name) ? `"${name}"` : name;
}

/** Signs and quotes may be left out: "hom" finds "#Home". */
function startingWith<T extends { text: string }>(typed: string, options: readonly T[]): T[] {
  const wanted = bare(typed);
  return options.filter(
    ({ text }) => text.toLowerCase() !== typed.toLowerCase() && bare(text).startsWith(wanted),
  );
}

function bare(text: string): string {
  return text.toLowerCase().replace(/^[#@]?"?/, "");
}
