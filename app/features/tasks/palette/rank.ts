import { defaultFilter } from "cmdk";

/** The only words of a task that the server has found: what was typed may be none of its own. */
export const foundByServer = "\u0000";

/** Above weak resemblances of other lines, below their names. */
const rankOfFound = 0.5;

/** How well a line fits to what is typed, from 0 to 1, by its words; never by what tells it apart. */
export function rank(value: string, typed: string, words: string[] = []): number {
  if (words[0] === foundByServer) return rankOfFound;
  return defaultFilter(words.length > 0 ? words.join(" ") : value, typed);
}
