import { readPriority } from "#server/assistant/models/built-in/language/priority.ts";
import type { Request } from "#server/assistant/models/built-in/language/request.ts";
import { readTarget } from "#server/assistant/models/built-in/language/target.ts";
import { dateChange } from "./date-change.ts";

const particle =
  /^(?:bring|put|push|move|pull|hold|take|shift|kick) (?<target>.+?) (?:forward|off|back|out|up|ahead|over)(?: (?<lead>to|until|till|for|by) (?<value>.+))$/i;
const repeating =
  /^(?:make(?! sure\b)|have|let|set|turn|get|change|convert) (?<target>.+?) (?:to |into )?(?:an? )?(?:repeat(?:ing)?(?: task)?|recur(?:ring)?(?: task)?|happen|come up|come back) (?<value>.+)$/i;
const frequency =
  /^(?:make(?! sure\b)|turn|set|change|convert) (?<target>.+?) (?:into |to )?(?:an? )?(?<value>daily|weekly|monthly|yearly|fortnightly|every .+?)(?:(?: recurring| repeating)? (?:task|reminder|thing|one|event|habit))?$/i;
/** "put the dentist at 10 instead", "give the bill until friday". */
const allowed =
  /^(?:give|leave) (?<target>.+?) (?:until|till) (?<value>.+)$|^(?:put|do|make|have|set) (?<target2>.+?) (?<value2>(?:at|on|to|for) .+?) instead$/i;
/** "make the report due friday". */
const due = /^(?:make|set|have|mark) (?<target>.+?) (?:be )?due (?<value>.+)$/i;
/** "lower the priority of X", with no level said, is the lowest or the highest. */
const raised =
  /^(?<way>raise|increase|bump(?: up)?|up|lower|decrease|drop|reduce) (?:the )?priority (?:of|for|on) (?<target>.+)$/i;
const level =
  /^(?:set|make|change|raise|lower|bump|drop|increase|update|put) (?:the )?priority (?:of|for|on) (?<target>.+?) (?:up |down )?(?:to|at|as) (?<value>[\w ]+)$/i;
const possessive =
  /^(?:set|make|change|raise|lower|bump|drop|increase|update|put) (?<target>.+?)(?:'s|s') priority (?:up |down )?(?:to|at|as) (?<value>[\w ]+)$/i;

/** "put X off until friday", "make X repeat every week", "set the priority of X to high". */
export function readRearrange(text: string): Request | null {
  const ranked = (level.exec(text) ?? possessive.exec(text))?.groups;
  if (ranked) {
    const { priority } = readPriority(
      `priority ${(ranked.value ?? "").replace(/ priority$/i, "")}`,
    );
    return priority === null
      ? null
      : {
          intent: "update",
          target: readTarget(ranked.target ?? ""),
          change: { kind: "priority", priority },
        };
  }
  const ranking = raised.exec(text)?.groups;
  if (ranking)
    return {
      intent: "update",
      target: readTarget(ranking.target ?? ""),
      change: {
        kind: "priority",
        priority: /^(?:lower|de|drop|reduce)/i.test(ranking.way ?? "") ? 4 : 1,
      },
    };
  const moved = (
    due.exec(text) ??
    allowed.exec(text) ??
    particle.exec(text) ??
    repeating.exec(text) ??
    frequency.exec(text)
  )?.groups;
  if (!moved) return null;
  const change = dateChange(moved.value ?? moved.value2 ?? "");
  return change.kind === "date"
    ? { intent: "update", target: readTarget(moved.target ?? moved.target2 ?? ""), change }
    : null;
}
