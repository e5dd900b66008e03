import type { Target } from "./request.ts";

const levels: ReadonlyArray<readonly [RegExp, 1 | 2 | 3 | 4]> = [
  [
    /\b(?:most (?:important|urgent|pressing)|(?:with |at |to |as )*(?:highest|top|high|urgent) priority|(?:as )?urgent|p1|priority (?:1|one|high(?:est)?|top|max(?:imum)?|urgent|p1))\b/i,
    1,
  ],
  [/\b(?:p2|priority (?:2|two|p2))\b/i, 2],
  [/\b(?:medium priority|p3|priority (?:3|three|medium|normal|p3))\b/i, 3],
  [/\b(?:low(?:est)? priority|no priority|p4|priority (?:4|four|low(?:est)?|none|p4))\b/i, 4],
];

/** The priority a text names, 1 the most urgent, and the text without it. */
export function readPriority(text: string): { text: string; priority: Target["priority"] } {
  for (const [pattern, priority] of levels) {
    if (pattern.test(text))
      return { text: text.replace(pattern, " ").replace(/\s+/g, " ").trim(), priority };
  }
  return { text, priority: null };
}
