import { trimPunctuation } from "./text/normalize.ts";

const outOf =
  /^(?:i(?:'m| am)|we(?:'re| are)) (?:all )?(?:out|low|running (?:out|low)) (?:of|on) (?<what>.+)$|^(?:(?:i|we) (?:have no|don't have any(?: more)?|need(?: some| more)?|ran out of|am out of|want|could use)|(?:i|we)(?:'ve| have) (?:just )?run out of|there(?:'s| is| are|'re) no(?: more)?|(?:we're|i'm|we are|i am) (?:nearly |almost )?out of) (?<more>.+)$|^(?:do|did) i have (?<asked>.+?) on .*$|^(?:is|are)(?: there)?(?: any)? (?<held>.+?) on (?:my|our|the) .*$|^i'm not sure if (?<unsure>.+?) is on .*$/i;
/** What a sentence before the request was about: "I'm out of apples, add that to my list". */
export function readSubject(text: string): string | null {
  const match = outOf.exec(trimPunctuation(text));
  return match?.groups
    ? (match.groups.what ??
        match.groups.more ??
        match.groups.asked ??
        match.groups.held ??
        match.groups.unsure ??
        null)
    : null;
}
