import type { Change, Request } from "#server/assistant/models/built-in/language/request.ts";
import { readTarget } from "#server/assistant/models/built-in/language/target.ts";
import { findWhenPhrases } from "#server/assistant/models/built-in/language/when/phrases.ts";
import { listNoun } from "#server/assistant/models/built-in/language/words.ts";

const below =
  /^(?:make|turn|convert|put|move|set|place) (?<target>.+?) (?:(?:into |as )?an? (?:subtask|sub-task|step|part) (?:of|to|under|below)|under(?:neath)?|below) (?:the |my )?(?<parent>.+?)(?: task)?$/i;
const called =
  /^(?:move|put|file|transfer|shift|refile) (?<target>.+?) (?:in|into|to|under) (?:the |my )?(?:project (?<after>[\w' -]+)|(?<before>[\w' -]+?) project)$/i;
const bare =
  /^(?:(?:move|transfer) (?<target>.+?) (?:into|to)|(?:file|refile) (?<target2>.+?) (?:in|into|to|under)|put (?<target3>it|them|that|this|those|both) (?:in|into|under)) (?:the |my )?(?<name>[\w'-]+(?: [\w'-]+)?)$/i;
const back =
  /^(?:move|put|file|transfer|send|take) (?<target>.+?) (?:back )?(?:in|into|to) (?:the |my )?inbox$/i;
const noPlace = new RegExp(
  `^(?:it|them|that|this|trash|bin|top|bottom|end|start|front|back|done|later|earlier)$|^(?:top|bottom|end|start|front|back) of|(?:${listNoun})$`,
  "i",
);

/** "put X in the project Y", "move X to Y", "make X a subtask of Y": where a task belongs. */
export function readPlace(text: string): Request | null {
  const out = back.exec(text)?.groups?.target;
  if (out) return move(out, { kind: "list", list: "inbox", certain: true });
  const project = called.exec(text)?.groups;
  if (project?.target)
    return move(project.target, {
      kind: "list",
      list: project.after ?? project.before ?? "",
      certain: true,
    });
  const part = below.exec(text)?.groups;
  if (part?.target && part.parent && findWhenPhrases(part.parent).length === 0)
    return move(part.target, { kind: "parent", parent: part.parent });
  const place = bare.exec(text)?.groups;
  const target = place?.target ?? place?.target2 ?? place?.target3;
  if (!place?.name || !target) return null;
  if (noPlace.test(place.name) || findWhenPhrases(` to ${place.name}`).length > 0) return null;
  return move(target, { kind: "list", list: place.name, certain: false });
}

const move = (target: string, change: Change): Request => ({
  intent: "update",
  target: readTarget(target),
  change,
});
