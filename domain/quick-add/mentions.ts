import { isPriority, mayStart } from "#domain/dates/text/boundary.ts";
import type { Match, Reading } from "#domain/dates/text/combinators.ts";
import type { Priority } from "#domain/task/task.ts";

const priorities: ReadonlyMap<string, Priority> = new Map([
  ["1", 1],
  ["2", 2],
  ["3", 3],
  ["4", 4],
]);

/** "p1" to "p4". */
export function priorityAt(reading: Reading, at: number): Match<Priority> | null {
  const value = isPriority(reading, at) && priorities.get(reading.tokens[at + 1]?.text ?? "");
  return value ? { value, next: at + 2 } : null;
}

/**
 * A name behind a sign, "#work" or `#"two words"`; the name begins with a letter, so that "#5"
 * and "@ 5" are something else. The value is the name as typed.
 */
export function mentionAt(
  sign: "#" | "@",
  text: string,
  { reading, at }: { reading: Reading; at: number },
): Match<string> | null {
  const [first, name] = [reading.tokens[at], reading.tokens[at + 1]];
  if (first?.text !== sign || !name?.glued || !mayStart(reading, at)) return null;
  const rest = text.slice(name.start);
  const match = /^"([^"]*\p{L}[^"]*)"/u.exec(rest) ?? /^(\p{L}[^\s,;!?()[\]{}"#@]*)/u.exec(rest);
  const value = match?.[1]?.replace(/[.:'-]+$/, "").trim();
  if (!match || !value) return null;
  const end = name.start + (rest.startsWith('"') ? match[0].length : value.length);
  return { value, next: tokenAfter(reading, at, end) };
}

/** The index of the first token that begins at this position or later. */
function tokenAfter(reading: Reading, at: number, position: number): number {
  let next = at;
  while ((reading.tokens[next]?.start ?? position) < position) next++;
  return next;
}
